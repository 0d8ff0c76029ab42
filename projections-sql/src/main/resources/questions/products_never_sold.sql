-- 问题：哪些商品从未卖出过，压着多少库存？
-- Question: Which products have never been sold, and what stock do they tie up?
-- Grain: 一行一个商品 / one row a product
-- Columns: product_id, product_name, unit, on_hand, stock_value, created_at
select s.product_id, s.product_name, s.unit, s.on_hand, s.stock_value, s.created_at
from rpt_stock_v1 s
left join rpt_order_item_v1 i on i.product_id = s.product_id and i.status in ('confirmed', 'shipped', 'delivered')
where s.deleted_at is null
  and i.product_id is null
order by s.stock_value desc, s.product_id
limit 1000;
