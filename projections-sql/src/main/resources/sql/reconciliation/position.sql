-- Up to which ledger position everything is in the tables that are compared.
select max(position) as total
from rpt_freshness
where projection like 'order-detail-%'
