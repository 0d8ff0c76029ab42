-- Stops of an erased customer stay, without who it was. The runs themselves have not changed: no new version.
update delivery_stop_1
set customer_name = :erased, customer_phone = null, customer_address = null, position = greatest(position, :position)
where customer_id = :customerId
