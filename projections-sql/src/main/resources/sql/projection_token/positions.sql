-- How far every segment of a projection is, and who works on it.
select segment, token, token_type, token_timestamp, owner
from projection_token
where processor_name = :processor
order by segment
limit :limit
