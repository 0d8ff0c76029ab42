-- The customer list from a cursor on.
select id, name, phone, address, contact_person, created_at, updated_at, deleted_at, version
from customer
where deleted_at is null
  and (name like :pattern or phone like :pattern)
  and created_at <= :afterTime
  and (created_at < :afterTime or id < :afterId)
order by created_at desc, id desc
limit :limit
