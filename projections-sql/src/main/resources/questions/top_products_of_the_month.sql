-- 问题：最近一个有销售的月份，哪些商品卖得最好？
-- Question: Which products sold best in the latest month with sales?
-- Grain: 一行一个商品 / one row a product
-- Columns: month_date, amount_rank, product_id, product_name, unit, quantity, amount, profit
select month_date, amount_rank, product_id, product_name, unit, quantity, amount, profit
from rpt_product_rank_v1
where basis = 'created'
  and month_date = (select max(month_date) from rpt_product_rank_v1 where basis = 'created')
  and amount_rank <= 10
order by amount_rank
limit 10;
