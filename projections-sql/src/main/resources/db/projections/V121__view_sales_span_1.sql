create or replace sql security invoker view sales_span as
select
    basis, day, order_id, valid_from_position, until_position, customer_id, amount, cost
from sales_span_1;
