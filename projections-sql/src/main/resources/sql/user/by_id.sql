-- One user, deleted ones included: what they did still names them.
select id, name, phone, role, avatar, employee_id, status, created_at, updated_at, deleted_at, version
from user
where id = :id
