-- Names of an erased customer, third of three: the marked names go.
delete from order_customer_2
where customer_id = :customerId
  and position = :position
  and customer_name <> :erased
