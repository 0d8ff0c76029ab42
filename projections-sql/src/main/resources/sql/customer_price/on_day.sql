-- Prices that apply on a day or begin later; of those that apply, the one with the latest first day wins.
select p.id, p.customer_id, p.product_id, p.price, p.min_quantity, p.valid_from, p.valid_to, p.created_at, p.updated_at
from customer_price p
where p.customer_id = :customerId
  and (:productId = '' or p.product_id = :productId)
  and (p.valid_to is null or (p.valid_to >= :day and p.valid_to >= p.valid_from))
  and not exists (
      select 1
      from customer_price later
      where later.customer_id = p.customer_id
        and later.product_id = p.product_id
        and later.min_quantity = p.min_quantity
        and later.valid_from > p.valid_from
        and later.valid_from <= :day
        and (later.valid_to is null or later.valid_to >= :day)
  )
order by p.created_at desc, p.id desc
limit :limit
