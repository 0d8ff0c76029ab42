-- How many products the list has; catalogues are small enough to count.
select count(*) as total
from product
where deleted_at is null
  and (name like :pattern or barcode like :pattern)
