create or replace sql security invoker view order_detail as
select
    id, order_no, customer_id, customer_name, customer_phone, customer_address, status, fulfillment,
    total_amount, total_cost, placed_total_amount, placed_total_cost, remark, delivery_id, delivery_no, slip_no,
    created_by, business_date, placed_at, confirmed_business_date, delivered_business_date,
    created_at, updated_at, version, position
from order_detail_2;

create or replace sql security invoker view order_item as
select
    id, order_id, line_no, product_id, product_name, barcode, unit, quantity, unit_price,
    total_price, cost, total_cost, resolved_price, price_source, overridden_by, delivered_quantity,
    closed_quantity, remark, created_at, updated_at, version, position
from order_item_2;

-- Lines are copied only when they are edited; until then those that stand are those that were placed, but for what was
-- delivered of them, and amounts follow from quantity and price.
create or replace sql security invoker view order_item_placed as
select
    id, order_id, line_no, product_id, product_name, barcode, unit, quantity, unit_price,
    total_price, cost, total_cost, resolved_price, price_source, overridden_by, remark, created_at,
    version, position
from order_item_placed_2
union all
select
    i.id, i.order_id, i.line_no, i.product_id, i.product_name, i.barcode, i.unit, i.quantity, i.unit_price,
    cast(round(i.quantity * i.unit_price, 2) as decimal(10,2)), i.cost,
    cast(round(i.quantity * i.cost, 2) as decimal(10,2)), i.resolved_price, i.price_source, i.overridden_by, i.remark,
    i.created_at, i.version, i.position
from order_item_2 i
where not exists (select 1 from order_item_placed_2 p where p.order_id = i.order_id);
