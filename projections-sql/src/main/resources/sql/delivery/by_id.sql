-- One run, without its stops.
select id, delivery_no, employee_id, employee_name, status, total_amount, total_cost, remark, cancel_reason, created_by,
       planned_at, started_at, completed_at, created_at, updated_at, version
from delivery
where id = :id
