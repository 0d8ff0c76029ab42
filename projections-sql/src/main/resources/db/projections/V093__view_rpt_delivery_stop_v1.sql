-- One row an order on a delivery run: what its stop was planned as and came to.
create or replace sql security definer view rpt_delivery_stop_v1 as
select
    delivery_id, order_id, order_no, stop_no, slip_no, customer_id, customer_name, status, planned_amount, planned_cost,
    delivered_amount, delivered_cost, reason, resolved_at, updated_at, version, position as ledger_position
from delivery_stop;
