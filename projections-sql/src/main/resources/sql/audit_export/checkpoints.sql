-- Signed checkpoints that speak of exported events: a page of them.
select size, note
from ledger_checkpoint
where size > :after and size <= :to
order by size
limit :rows
