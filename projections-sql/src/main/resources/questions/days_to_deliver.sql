-- 问题：从下单到送达平均几天？
-- Question: How many days from order to delivery?
-- Grain: 一行一个下单月份 / one row a month of orders
-- Columns: month_date, orders, average_days, longest_days
select
    cast(date_format(order_date, '%Y-%m-01') as date) as month_date, count(*) as orders,
    cast(avg(datediff(delivered_date, order_date)) as decimal(8,1)) as average_days,
    max(datediff(delivered_date, order_date)) as longest_days
from rpt_order_v1
where status = 'delivered'
group by cast(date_format(order_date, '%Y-%m-01') as date)
order by month_date
limit 120;
