-- Streams whose next events must queue behind a dead letter.
select distinct sequence_identifier
from projection_dead_letter
where processing_group = :processor
order by sequence_identifier
limit :limit
