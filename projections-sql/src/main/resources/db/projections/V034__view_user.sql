create or replace sql security invoker view user as
select
    id, name, phone, role, avatar, employee_id, activated, deactivated, status, created_at, updated_at, deleted_at,
    version, position
from user_1;
