-- Orders as the read tables show them, for comparing with the ledger: a page of an export. It begins with the last one of the
-- page before; what no event can have written is among them, too.
select id, status, total_amount, total_cost, version, position
from order_detail
where id >= :id and (position >= :from or position < 1)
order by id
limit :rows
