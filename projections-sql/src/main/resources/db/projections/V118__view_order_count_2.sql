create or replace sql security invoker view order_count as
select
    business_date, status, orders, position
from order_count_2;
