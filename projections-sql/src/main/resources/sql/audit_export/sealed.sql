-- How much of the ledger is signed.
select max(size) as total
from ledger_checkpoint
