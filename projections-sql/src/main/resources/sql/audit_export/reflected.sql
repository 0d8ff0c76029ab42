-- Up to where the read table of orders has surely taken in the ledger: the stored position of its slowest segment, and no
-- further than before the first event that lies among the dead letters.
select min(r.position) as total
from (
    select f.position
    from rpt_freshness f
    where f.projection = :projection
    union all
    select e.position - 1
    from projection_dead_letter d
    join ledger_event e on e.stream_id = d.stream_id and e.sequence = d.stream_sequence
    where d.processing_group = coalesce((
        select case when g.generation = 1 then g.projection else concat(g.projection, '@g', g.generation) end
        from projection_generation g
        where g.projection = :projection and g.state = 'live'
    ), :projection)
) r
