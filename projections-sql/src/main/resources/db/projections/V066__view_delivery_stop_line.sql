create or replace sql security invoker view delivery_stop_line as
select
    delivery_id, order_id, id, line_no, product_id, product_name, barcode, unit, delivered_before,
    planned_quantity, delivered_quantity, unit_price, planned_amount, delivered_amount, cost, planned_cost,
    delivered_cost, created_at, updated_at, version, position
from delivery_stop_line_1;
