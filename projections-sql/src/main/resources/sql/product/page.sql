-- The product list: live ones, newest first; the pattern % finds all.
select id, name, unit, global_price, cost, barcode, stock, reserved, stock - reserved as available, created_at,
       updated_at, deleted_at, version
from product
where deleted_at is null
  and (name like :pattern or barcode like :pattern)
order by created_at desc, id desc
limit :limit offset :offset
