-- What a generation of a projection could not take in, stream by stream in their order.
select dead_letter_id, processing_group, sequence_identifier, sequence_index, event_identifier, event_timestamp,
       payload_type, payload, stream_id, stream_sequence, token, enqueued_at, last_touched, cause_type, cause_message
from projection_dead_letter
where processing_group = :processor
order by sequence_identifier, sequence_index
limit :limit offset :offset
