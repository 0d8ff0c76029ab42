-- Orders as the read tables show them, from an id on: a page of an export, with what no event can have written.
select id, status, total_amount, total_cost, version, position
from order_detail
where id >= :id and (position >= :from or coalesce(position, 0) < 1)
order by id
limit :rows
