-- An order leaves a status: the day's count follows.
insert into order_count_2 (business_date, status, orders, position)
select business_date, cast(:from as char(16)), -1, cast(:position as signed)
from order_summary_2
where id = :orderId
on duplicate key update
    orders = order_count_2.orders - 1, position = greatest(order_count_2.position, values(position))
