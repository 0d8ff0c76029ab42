create or replace sql security invoker view employee as
select
    id, name, phone, role, status, created_at, updated_at, deleted_at, version, position
from employee_1;
