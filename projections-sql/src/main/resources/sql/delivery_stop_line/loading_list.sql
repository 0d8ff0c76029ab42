-- What a run carries of each product: to be loaded, and, of the stops that are resolved, handed over and brought back.
select product_id, unit, max(product_name) as product_name, sum(planned_quantity) as planned_quantity,
       sum(delivered_quantity) as delivered_quantity,
       sum(greatest(planned_quantity - delivered_quantity, 0)) as returned_quantity,
       count(distinct order_id) as stops
from delivery_stop_line
where delivery_id = :id
group by product_id, unit
order by product_name, unit, product_id
limit :limit
