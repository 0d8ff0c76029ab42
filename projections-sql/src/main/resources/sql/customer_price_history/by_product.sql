-- What happened to one customer's prices of one product, latest first.
select id, customer_id, product_id, action, price, previous_price, min_quantity, valid_from, valid_to, operator,
       created_at, version, position
from customer_price_history
where customer_id = :customerId
  and product_id = :productId
order by position desc, id desc
limit :limit
