-- The highest number that was ever given: numbers are not used again.
select coalesce(max(generation), 0) as total
from projection_generation
where projection = :projection
