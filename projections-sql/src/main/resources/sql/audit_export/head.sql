-- The ledger's last position, as its rows say and as its head says.
select greatest(coalesce((select max(position) from ledger_event), 0), next_position - 1) as total
from ledger_head
where id = 1
