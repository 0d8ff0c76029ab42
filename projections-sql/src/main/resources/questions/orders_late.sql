-- 问题：哪些已确认的订单在下单三天后仍未送达？
-- Question: Which confirmed orders are not delivered three days after they were placed?
-- Grain: 一行一个订单 / one row an order
-- Columns: order_id, order_no, customer_name, status, order_date, days_open, total_amount
select
    order_id, order_no, customer_name, status, order_date,
    datediff((select max(order_date) from rpt_order_v1), order_date) as days_open, total_amount
from rpt_order_v1
where status in ('confirmed', 'shipped')
  and order_date < (select max(order_date) from rpt_order_v1) - interval 3 day
order by order_date, order_id
limit 1000;
