-- 问题：各客户的专属价格怎样变动过？
-- Question: How have the prices of customers changed?
-- Grain: 一行一次价格变动 / one row a change of a price
-- Columns: changed_at, customer_name, product_name, action, previous_price, price, change_percent, operator
select
    changed_at, customer_name, product_name, action, previous_price, price,
    cast(100 * (price - previous_price) / nullif(previous_price, 0) as decimal(6,1)) as change_percent, operator
from rpt_price_history_v1
order by ledger_position desc, price_id
limit 1000;
