create or replace sql security invoker view delivery as
select
    id, delivery_no, employee_id, employee_name, status, total_amount, total_cost, stop_count,
    resolved_count, remark, cancel_reason, created_by, business_date, planned_at, started_at, completed_at,
    completed_date, created_at, updated_at, version, position
from delivery_1;
