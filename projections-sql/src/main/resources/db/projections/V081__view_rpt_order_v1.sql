-- One row an order, cancelled ones included. Definer: who reads this must not read what it is made of (ADR 18).
create or replace sql security definer view rpt_order_v1 as
select
    id as order_id, order_no, customer_id, customer_name, status, fulfillment, total_amount, total_cost,
    total_amount - total_cost as profit, placed_total_amount as placed_amount, placed_total_cost as placed_cost,
    delivery_id, delivery_no, created_by, business_date as order_date, confirmed_business_date as confirmed_date,
    delivered_business_date as delivered_date, placed_at, created_at as recorded_at, updated_at, version,
    position as ledger_position
from order_detail;
