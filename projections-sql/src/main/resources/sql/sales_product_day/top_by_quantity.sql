-- Products by the quantity sold; names as they are now.
select t.product_id, p.name, p.unit, t.total_orders, t.total_quantity, t.total_amount, t.total_cost
from (
    select product_id, sum(orders) as total_orders, sum(quantity) as total_quantity, sum(amount) as total_amount,
           sum(cost) as total_cost
    from sales_product_day
    where basis = :basis
      and day between :from and :to
    group by product_id
    order by total_quantity desc, product_id
    limit :limit
) t
left join product p on p.id = t.product_id
order by t.total_quantity desc, t.product_id
