-- Orders of an erased customer stay, without who it was. They themselves have not changed: no new version.
update order_detail_2
set customer_name = :erased, customer_phone = null, customer_address = null, position = greatest(position, :position)
where customer_id = :customerId
