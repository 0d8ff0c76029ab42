-- One employee, deleted ones included: what they did still names them.
select id, name, phone, role, status, created_at, updated_at, deleted_at, version
from employee
where id = :id
