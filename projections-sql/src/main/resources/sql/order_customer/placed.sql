-- The names that orders carry, to search by any part; of spellings of one name the latest stays, on any segment.
insert into order_customer_2 (customer_id, customer_name, orders, position)
values (:customerId, :customerName, 1, :position)
on duplicate key update
    customer_name = if(values(position) > position, values(customer_name), customer_name),
    orders = orders + 1,
    position = greatest(position, values(position))
