-- Before lines are edited for the first time: what they were placed as. Most orders never are.
insert into order_item_placed_2
    (id, order_id, line_no, product_id, product_name, barcode, unit, quantity, unit_price, total_price, cost,
     total_cost,
     resolved_price, price_source, overridden_by, remark, created_at, version, position)
select i.id, i.order_id, i.line_no, i.product_id, i.product_name, i.barcode, i.unit, i.quantity, i.unit_price,
       i.total_price, i.cost, i.total_cost,
       i.resolved_price, i.price_source, i.overridden_by, i.remark, i.created_at, i.version, i.position
from order_item_2 i
where i.order_id = :orderId
  and not exists (select 1 from order_item_placed_2 p where p.order_id = i.order_id)
