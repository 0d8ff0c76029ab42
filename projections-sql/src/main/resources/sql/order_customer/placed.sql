-- The names that orders carry, few enough to search by any part of the name.
insert into order_customer_2 (customer_id, customer_name, orders, position)
values (:customerId, :customerName, 1, :position)
on duplicate key update orders = orders + 1, position = greatest(position, values(position))
