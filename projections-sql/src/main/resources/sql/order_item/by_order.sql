-- The lines of an order as they stand.
select id, product_id, product_name, barcode, unit, quantity, unit_price, total_price, cost, resolved_price,
       price_source, overridden_by, delivered_quantity, closed_quantity, remark
from order_item
where order_id = :id
order by line_no, id
limit :limit
