-- The largest signed checkpoint up to a position.
select max(size) as total
from ledger_checkpoint
where size <= :to
