-- Orders of an erased customer stay in the list, without the name. They themselves have not changed: no new version.
update order_summary_2
set customer_name = :erased, position = greatest(position, :position)
where customer_id = :customerId
