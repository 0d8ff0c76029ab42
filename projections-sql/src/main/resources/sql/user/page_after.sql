-- The list of users from a cursor on.
select id, name, phone, role, avatar, employee_id, status, created_at, updated_at, deleted_at, version
from user
where deleted_at is null
  and (:role is null or role = :role)
  and (:status is null or status = :status)
  and (name like :pattern or phone like :pattern)
  and created_at <= :afterTime
  and (created_at < :afterTime or id < :afterId)
order by created_at desc, id desc
limit :limit
