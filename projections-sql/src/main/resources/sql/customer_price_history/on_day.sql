-- Prices as the ledger stood at a position, on a day: of each the last entry until then; the latest first day wins.
with known as (
    select id, customer_id, product_id, price, min_quantity, valid_from, valid_to, first_at as created_at, updated_at
    from (
        select h.id, h.customer_id, h.product_id, coalesce(h.price, h.previous_price) as price, h.min_quantity,
               h.valid_from, h.valid_to, h.created_at as updated_at,
               min(h.created_at) over (partition by h.product_id, h.min_quantity, h.valid_from) as first_at,
               row_number() over (
                   partition by h.product_id, h.min_quantity, h.valid_from order by h.position desc) as recency
        from customer_price_history h
        where h.customer_id = :customerId
          and (:productId = '' or h.product_id = :productId)
          and h.position <= :asOf.position
    ) entries
    where recency = 1
)
select p.id, p.customer_id, p.product_id, p.price, p.min_quantity, p.valid_from, p.valid_to, p.created_at, p.updated_at
from known p
where (p.valid_to is null or (p.valid_to >= :day and p.valid_to >= p.valid_from))
  and not exists (
      select 1
      from known later
      where later.product_id = p.product_id
        and later.min_quantity = p.min_quantity
        and later.valid_from > p.valid_from
        and later.valid_from <= :day
        and (later.valid_to is null or later.valid_to >= :day)
  )
order by p.created_at desc, p.id desc
limit :limit
