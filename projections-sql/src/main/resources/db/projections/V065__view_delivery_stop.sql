create or replace sql security invoker view delivery_stop as
select
    delivery_id, order_id, order_no, stop_no, slip_no, customer_id, customer_name, customer_phone,
    customer_address, status, planned_amount, planned_cost, delivered_amount, delivered_cost, resolved_at,
    reason, remark, created_at, updated_at, version, position
from delivery_stop_1;
