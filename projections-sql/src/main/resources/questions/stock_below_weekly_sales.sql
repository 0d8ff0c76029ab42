-- 问题：哪些商品的可用库存不足一周的平均销量（近四周）？
-- Question: Which products have less available than a week sells, by the last four weeks?
-- Grain: 一行一个商品 / one row a product
-- Columns: product_id, product_name, unit, available, weekly_quantity
select
    s.product_id, s.product_name, s.unit, s.available, cast(sold.quantity / 4 as decimal(18,2)) as weekly_quantity
from rpt_stock_v1 s
join (
    select product_id, sum(quantity) as quantity
    from rpt_order_item_v1
    where status in ('confirmed', 'shipped', 'delivered')
      and order_date > (select max(order_date) from rpt_order_v1) - interval 28 day
    group by product_id
) sold on sold.product_id = s.product_id
where s.deleted_at is null
  and s.available < sold.quantity / 4
order by s.product_id
limit 1000;
