-- An order enters a status: the day's count follows.
insert into order_count_1 (business_date, status, orders, position)
select business_date, cast(:to as char(16)), 1, cast(:position as signed)
from order_summary_1
where id = :orderId
on duplicate key update
    orders = order_count_1.orders + 1, position = greatest(order_count_1.position, values(position))
