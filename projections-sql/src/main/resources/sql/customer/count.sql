-- How many customers the list has; a supplier's customers are few enough to count.
select count(*) as total
from customer
where deleted_at is null
  and (name like :pattern or phone like :pattern)
