-- One row a delivery run, cancelled ones included. Its totals are planned until it is completed, then what was delivered.
create or replace sql security definer view rpt_delivery_v1 as
select
    id as delivery_id, delivery_no, employee_id, employee_name, status, stop_count, resolved_count, total_amount,
    total_cost, total_amount - total_cost as profit, cancel_reason, created_by, business_date as planned_date,
    completed_date, planned_at, started_at, completed_at, created_at as recorded_at, updated_at, version,
    position as ledger_position
from delivery;
