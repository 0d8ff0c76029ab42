-- All prices of one product end; one that has not begun yet ends before its first day.
update customer_price_1
set valid_to = :lastDay, updated_at = :recordedAt, version = :version, position = :position
where customer_id = :customerId
  and product_id = :productId
  and (valid_to is null or valid_to > :lastDay)
