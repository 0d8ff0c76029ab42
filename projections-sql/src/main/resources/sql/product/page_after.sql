-- The product list from a cursor on.
select id, name, unit, global_price, cost, barcode, stock, reserved, stock - reserved as available, created_at,
       updated_at, deleted_at, version
from product
where deleted_at is null
  and (name like :pattern or barcode like :pattern)
  and created_at <= :afterTime
  and (created_at < :afterTime or id < :afterId)
order by created_at desc, id desc
limit :limit
