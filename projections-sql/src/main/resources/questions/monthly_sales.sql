-- 问题：每月销售额、成本与毛利率是多少？
-- Question: What do we sell a month, and at what margin?
-- Grain: 一行一个月 / one row a month
-- Columns: month_date, orders, amount, cost, profit, margin_percent
select
    cast(date_format(sales_date, '%Y-%m-01') as date) as month_date, sum(orders) as orders, sum(amount) as amount,
    sum(cost) as cost, sum(profit) as profit,
    cast(100 * sum(profit) / nullif(sum(amount), 0) as decimal(5,1)) as margin_percent
from rpt_daily_sales_v1
where basis = 'created'
group by cast(date_format(sales_date, '%Y-%m-01') as date)
order by month_date
limit 120;
