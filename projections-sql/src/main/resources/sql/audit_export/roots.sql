-- Hashes over 256 neighbours each, which are the hashes of the tile above.
select root as hash
from ledger_tile
where tile_level = :below and tile_index >= :first
order by tile_index
limit :rows
