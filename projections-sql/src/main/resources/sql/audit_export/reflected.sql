-- Up to where the read table of orders has surely taken in the ledger: its slowest segment's stored position.
select min(position) as total
from rpt_freshness
where projection like 'order-detail-%'
