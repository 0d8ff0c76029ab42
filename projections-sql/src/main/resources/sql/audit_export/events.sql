-- Rows of the ledger as they are stored, byte by byte: a page of an export.
select position, stream_id, sequence, stream_type, event_id, recorded_at, event_type, revision,
       payload, metadata, leaf_hash
from ledger_event
where position > :after and position <= :to
order by position
limit :rows
