-- 问题：每位送货员每月送了几趟、几站，送达多少金额？
-- Question: How many runs and stops does each driver complete a month, and what do they deliver?
-- Grain: 一行一位送货员的一个月 / one row a driver and month
-- Columns: month_date, employee_id, employee_name, runs, stops, amount, cost
select
    cast(date_format(completed_date, '%Y-%m-01') as date) as month_date, employee_id, max(employee_name) as employee_name,
    count(*) as runs, sum(stop_count) as stops, sum(total_amount) as amount, sum(total_cost) as cost
from rpt_delivery_v1
where status = 'completed'
group by cast(date_format(completed_date, '%Y-%m-01') as date), employee_id
order by month_date, amount desc, employee_id
limit 1000;
