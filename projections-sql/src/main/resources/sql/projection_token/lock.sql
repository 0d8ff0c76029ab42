-- Keeps a projection's batches and the retry of its dead letters apart.
select segment
from projection_token
where processor_name = :processor
order by segment
for update
