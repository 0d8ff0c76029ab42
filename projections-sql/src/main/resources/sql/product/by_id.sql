-- One product, deleted ones included: orders still point to them.
select id, name, unit, global_price, cost, barcode, stock, reserved, stock - reserved as available, created_at,
       updated_at, deleted_at, version
from product
where id = :id
