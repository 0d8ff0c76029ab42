-- Names of an erased customer, first of three: marks and locks those that are there, while other segments add to them.
update order_customer_2
set position = :position
where customer_id = :customerId
