-- 问题：哪些订单项低于成本成交（含赠品）？
-- Question: Which lines were sold below cost, gifts included?
-- Grain: 一行一个订单项 / one row a line of an order
-- Columns: order_no, line_no, order_date, customer_name, product_name, quantity, unit_price, unit_cost, profit, overridden_by
select order_no, line_no, order_date, customer_name, product_name, quantity, unit_price, unit_cost, profit, overridden_by
from rpt_order_item_v1
where unit_price < unit_cost
  and status <> 'cancelled'
order by profit, order_no, line_no
limit 1000;
