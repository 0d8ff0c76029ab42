-- The list of users: live ones, newest first; the pattern % finds all, and so does a filter that is absent.
select id, name, phone, role, avatar, employee_id, status, created_at, updated_at, deleted_at, version
from user
where deleted_at is null
  and (:role is null or role = :role)
  and (:status is null or status = :status)
  and (name like :pattern or phone like :pattern)
order by created_at desc, id desc
limit :limit offset :offset
