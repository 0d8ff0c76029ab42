-- The list of employees from a cursor on.
select id, name, phone, role, status, created_at, updated_at, deleted_at, version
from employee
where deleted_at is null
  and (:role is null or role = :role)
  and (:status is null or status = :status)
  and (name like :pattern or phone like :pattern)
  and created_at <= :afterTime
  and (created_at < :afterTime or id < :afterId)
order by created_at desc, id desc
limit :limit
