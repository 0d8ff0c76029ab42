-- Up to where the read table of orders has surely taken in the ledger: the stored position of its slowest segment, and no
-- further than before the first event that lies among its dead letters or was skipped there. Of the generation that is
-- shown, and of one that may be shown at any moment.
select min(r.position) as total
from (
    select coalesce(cast(json_unquote(coalesce(
               json_extract(convert(t.token using utf8mb4), '$.globalIndex'),
               json_extract(convert(t.token using utf8mb4), '$.currentToken.globalIndex'))) as signed), 0) as position
    from projection_token t
    where t.processor_name in (
        select case when g.generation = 1 then g.projection else concat(g.projection, '@g', g.generation) end
        from projection_generation g
        where g.projection = :projection and g.state in ('live', 'swapping')
    ) or (t.processor_name = :projection
          and not exists (select 1 from projection_generation g where g.projection = :projection))
    union all
    select e.position - 1
    from projection_dead_letter d
    join ledger_event e on e.stream_id = d.stream_id and e.sequence = d.stream_sequence
    where d.processing_group in (
        select case when g.generation = 1 then g.projection else concat(g.projection, '@g', g.generation) end
        from projection_generation g
        where g.projection = :projection and g.state in ('live', 'swapping')
    ) or (d.processing_group = :projection
          and not exists (select 1 from projection_generation g where g.projection = :projection))
    union all
    select s.position - 1
    from projection_skipped_letter s
    where s.projection = :projection
      and s.generation in (
          select g.generation
          from projection_generation g
          where g.projection = :projection and g.state in ('live', 'swapping')
          union all
          select 1
          from ledger_head
          where not exists (select 1 from projection_generation g where g.projection = :projection)
      )
) r
