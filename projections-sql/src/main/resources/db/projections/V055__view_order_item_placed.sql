-- Lines are copied only when they are edited; until then those that stand are those that were placed, but for what was
-- delivered of them, and amounts follow from quantity and price.
create or replace sql security invoker view order_item_placed as
select
    id, order_id, line_no, product_id, product_name, barcode, unit, quantity, unit_price,
    total_price, cost, total_cost, resolved_price, price_source, overridden_by, remark, created_at,
    version, position
from order_item_placed_1
union all
select
    i.id, i.order_id, i.line_no, i.product_id, i.product_name, i.barcode, i.unit, i.quantity, i.unit_price,
    cast(round(i.quantity * i.unit_price, 2) as decimal(10,2)), i.cost,
    cast(round(i.quantity * i.cost, 2) as decimal(10,2)), i.resolved_price, i.price_source, i.overridden_by, i.remark,
    i.created_at, i.version, i.position
from order_item_1 i
where not exists (select 1 from order_item_placed_1 p where p.order_id = i.order_id);
