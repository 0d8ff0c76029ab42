-- One customer, deleted ones included: orders still point to them.
select id, name, phone, address, contact_person, created_at, updated_at, deleted_at, version
from customer
where id = :id
