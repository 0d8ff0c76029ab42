-- Leaf hashes of one tile of the tree, from the rows themselves.
select leaf_hash as hash
from ledger_event
where position > :after
order by position
limit :rows
