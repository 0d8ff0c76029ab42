-- How many orders the ledger knows, up to the position the projection has reached.
select count(*) as total
from ledger_event
where event_type = 'order.placed'
  and position <= (select max(f.position) from rpt_freshness f where f.projection like 'order-detail-%')
