-- 问题：订单为什么被取消，损失多少金额？
-- Question: Why are orders cancelled, and what did they come to?
-- Grain: 一行一个原因 / one row a reason
-- Columns: reason, orders, amount
select s.reason, count(*) as orders, sum(o.total_amount) as amount
from rpt_order_status_v1 s
join rpt_order_v1 o on o.order_id = s.order_id
where s.to_status = 'cancelled'
group by s.reason
order by orders desc, s.reason
limit 1000;
