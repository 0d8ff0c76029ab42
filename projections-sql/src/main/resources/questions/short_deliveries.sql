-- 问题：哪些商品常常少送？
-- Question: Which products are often delivered short?
-- Grain: 一行一个商品 / one row a product
-- Columns: product_id, product_name, ordered_quantity, closed_quantity, short_percent
select
    product_id, max(product_name) as product_name, sum(quantity) as ordered_quantity,
    sum(closed_quantity) as closed_quantity,
    cast(100 * sum(closed_quantity) / sum(quantity) as decimal(5,1)) as short_percent
from rpt_order_item_v1
where status = 'delivered'
group by product_id
having sum(closed_quantity) > 0
order by short_percent desc, product_id
limit 1000;
