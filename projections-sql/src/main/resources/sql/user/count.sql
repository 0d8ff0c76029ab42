-- How many users the list has; a supplier has few enough to count.
select count(*) as total
from user
where deleted_at is null
  and (:role is null or role = :role)
  and (:status is null or status = :status)
  and (name like :pattern or phone like :pattern)
