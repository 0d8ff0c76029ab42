-- One letter, with what it could not be taken in for.
select dead_letter_id, processing_group, sequence_identifier, sequence_index, event_identifier, event_timestamp,
       payload_type, payload, stream_id, stream_sequence, token, enqueued_at, last_touched, cause_type, cause_message
from projection_dead_letter
where dead_letter_id = :id
limit :limit
