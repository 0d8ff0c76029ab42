-- Says of each price of the product that it ended; runs before the prices themselves are ended.
insert into customer_price_history_1
    (id, customer_id, product_id, action, price, previous_price, min_quantity, valid_from, valid_to, operator,
     created_at, version, position)
select id, customer_id, product_id, 'ended', null, price, min_quantity, valid_from, :lastDay, :operator, :recordedAt,
       :version, :position
from customer_price_1
where customer_id = :customerId
  and product_id = :productId
  and (valid_to is null or valid_to > :lastDay)
