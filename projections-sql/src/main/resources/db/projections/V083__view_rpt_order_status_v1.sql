-- One row a change of an order's status: how long orders take, and why they are cancelled.
create or replace sql security definer view rpt_order_status_v1 as
select
    order_id, version, from_status, to_status, remark as reason, operator, created_at as changed_at,
    position as ledger_position
from order_status_flow;
