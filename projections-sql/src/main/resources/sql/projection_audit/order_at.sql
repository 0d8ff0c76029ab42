-- The next order in the ledger from a position on: where that one is drawn by lot, so is the order.
select stream_id
from ledger_event
where position >= :position
  and stream_type = 'order'
order by position
limit :limit
