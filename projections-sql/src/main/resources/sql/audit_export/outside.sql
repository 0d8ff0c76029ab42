-- Rows of the ledger where no event can stand: somebody has put them there.
select count(*) as total
from ledger_event
where position < 1
