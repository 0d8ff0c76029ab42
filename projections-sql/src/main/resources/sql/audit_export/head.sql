-- The ledger's last position.
select next_position - 1 as total
from ledger_head
where id = 1
