-- How many events a projection could not take in.
select count(*) as total
from projection_dead_letter
where processing_group = :processor
