-- Two who want to change something about a projection's generations come one after the other.
select generation
from projection_generation
where projection = :projection
order by generation
for update
