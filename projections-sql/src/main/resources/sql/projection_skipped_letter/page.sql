-- What was skipped of a projection, the newest first.
select dead_letter_id, generation, event_id, stream_id, event_sequence, event_type, recorded_at, position, cause,
       reason, skipped_by, skipped_at
from projection_skipped_letter
where projection = :projection
order by skipped_at desc, dead_letter_id desc
limit :limit
