-- An order enters a status: the day's count follows.
insert into order_count_1 (business_date, status, orders, position)
select business_date, :to, 1, :position
from order_summary_1
where id = :orderId
on duplicate key update orders = orders + 1, position = greatest(order_count_1.position, :position)
