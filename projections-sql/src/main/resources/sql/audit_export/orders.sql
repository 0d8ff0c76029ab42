-- Orders as the read tables show them, for comparing with the ledger: a page of an export.
select id, status, total_amount, total_cost, version, position
from order_detail
where id > :afterId and position >= :from
order by id
limit :rows
