-- The customer list: live ones, newest first; the pattern % finds all.
select id, name, phone, address, contact_person, created_at, updated_at, deleted_at, version
from customer
where deleted_at is null
  and (name like :pattern or phone like :pattern)
order by created_at desc, id desc
limit :limit offset :offset
