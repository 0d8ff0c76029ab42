create or replace sql security invoker view customer as
select
    id, name, phone, address, contact_person, created_at, updated_at, deleted_at, version, position
from customer_1;
