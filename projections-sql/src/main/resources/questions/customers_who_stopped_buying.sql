-- 问题：哪些买过的客户已有六十天没有下单？
-- Question: Which customers who used to buy have not ordered for sixty days?
-- Grain: 一行一个客户 / one row a customer
-- Columns: customer_id, customer_name, last_order_date, days_since, orders, amount
select
    customer_id, max(customer_name) as customer_name, max(order_date) as last_order_date,
    datediff((select max(order_date) from rpt_order_v1), max(order_date)) as days_since, count(*) as orders,
    sum(total_amount) as amount
from rpt_order_v1
where status in ('confirmed', 'shipped', 'delivered')
group by customer_id
having max(order_date) < (select max(order_date) from rpt_order_v1) - interval 60 day
order by amount desc, customer_id
limit 1000;
