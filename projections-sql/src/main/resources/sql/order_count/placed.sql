-- Counts per day and status give a list its total without walking over all orders.
insert into order_count_2 (business_date, status, orders, position)
values (:businessDate, :status, 1, :position)
on duplicate key update orders = orders + 1, position = greatest(position, values(position))
