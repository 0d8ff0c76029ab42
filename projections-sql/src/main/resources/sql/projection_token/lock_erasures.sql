-- Erasing changes rows of other segments, which hold them while they write: one batch that does so at a time.
select segment
from projection_token
where processor_name = '__config'
for update
