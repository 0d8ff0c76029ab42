-- All generations that there are tables of, of all projections.
select projection, generation, plain_names, state, state_since, wanted, requested_by, events_per_second, compared_at,
       differences, report, trouble
from projection_generation
where state <> 'dropped'
order by projection, generation
limit :limit
