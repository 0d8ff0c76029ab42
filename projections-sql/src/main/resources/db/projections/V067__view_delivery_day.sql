create or replace sql security invoker view delivery_day as
select
    basis, business_date, employee_id, employee_name, deliveries, total_amount, total_cost, position
from delivery_day_1;
