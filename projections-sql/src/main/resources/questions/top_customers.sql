-- 问题：哪些客户贡献最大，各占多少？
-- Question: Which customers bring most, and what share?
-- Grain: 一行一个客户 / one row a customer
-- Columns: customer_id, customer_name, orders, amount, profit, share_percent
select
    customer_id, max(customer_name) as customer_name, sum(orders) as orders, sum(amount) as amount,
    sum(profit) as profit,
    cast(100 * sum(amount) / nullif((select sum(amount) from rpt_customer_month_v1 where basis = 'created'), 0)
        as decimal(5,1)) as share_percent
from rpt_customer_month_v1
where basis = 'created'
group by customer_id
order by amount desc, customer_id
limit 20;
