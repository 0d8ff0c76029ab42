-- All prices of a customer end: the customer was deleted.
update customer_price_1
set valid_to = :lastDay, updated_at = :recordedAt, version = :version, position = :position
where customer_id = :customerId
  and (valid_to is null or valid_to > :lastDay)
