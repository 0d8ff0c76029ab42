create or replace sql security invoker view order_customer as
select
    customer_id, customer_name, orders, position
from order_customer_2;
