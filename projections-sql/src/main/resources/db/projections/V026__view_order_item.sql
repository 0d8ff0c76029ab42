create or replace sql security invoker view order_item as
select
    id, order_id, line_no, product_id, product_name, barcode, unit, quantity, unit_price,
    total_price, cost, total_cost, resolved_price, price_source, overridden_by, delivered_quantity,
    closed_quantity, remark, created_at, updated_at, version, position
from order_item_1;
