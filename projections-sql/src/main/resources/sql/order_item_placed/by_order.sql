-- The lines of an order as they were placed.
select id, product_id, product_name, barcode, unit, quantity, unit_price, total_price, cost, resolved_price,
       price_source, overridden_by, 0.00 as delivered_quantity, 0.00 as closed_quantity, remark
from order_item_placed
where order_id = :id
order by line_no, id
limit :limit
