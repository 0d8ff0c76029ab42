-- 问题：一周里哪几天卖得多？
-- Question: On which days of the week do we sell most?
-- Grain: 一行一个星期几，1 为星期一 / one row a day of the week, 1 is Monday
-- Columns: weekday, days, orders, amount, average_amount_per_day
select
    weekday(sales_date) + 1 as weekday, count(*) as days, sum(orders) as orders, sum(amount) as amount,
    cast(sum(amount) / count(*) as decimal(18,2)) as average_amount_per_day
from rpt_daily_sales_v1
where basis = 'created'
group by weekday(sales_date) + 1
order by weekday
limit 7;
