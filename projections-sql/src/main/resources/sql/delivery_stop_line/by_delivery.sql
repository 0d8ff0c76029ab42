-- The lines of all stops of a run.
select order_id, id, product_id, product_name, barcode, unit, planned_quantity, delivered_quantity, unit_price,
       planned_amount, delivered_amount
from delivery_stop_line
where delivery_id = :id
order by order_id, line_no, id
limit :limit
