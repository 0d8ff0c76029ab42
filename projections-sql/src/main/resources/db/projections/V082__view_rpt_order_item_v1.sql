-- One row a line of an order as it stands, cancelled orders included, with what a line is grouped by of its order.
create or replace sql security definer view rpt_order_item_v1 as
select
    i.order_id, i.id as line_id, o.order_no, i.line_no, o.customer_id, o.customer_name, o.status, i.product_id,
    i.product_name, i.barcode, i.unit, i.quantity, i.unit_price, i.total_price as amount, i.cost as unit_cost,
    i.total_cost as cost_amount, i.total_price - i.total_cost as profit, i.resolved_price, i.price_source,
    i.overridden_by, i.delivered_quantity, i.closed_quantity, o.business_date as order_date, o.placed_at,
    i.updated_at, i.version, i.position as ledger_position
from order_item i
join order_detail o on o.id = i.order_id;
