-- Orders of which the shown read table, or the one about to be, lacks an event: a dead letter or a skipped one.
select l.stream_id
from (
    select d.stream_id
    from projection_dead_letter d
    where d.processing_group in (
        select case when g.generation = 1 then g.projection else concat(g.projection, '@g', g.generation) end
        from projection_generation g
        where g.projection = :projection and g.state in ('live', 'swapping')
    ) or (d.processing_group = :projection
          and not exists (select 1 from projection_generation g where g.projection = :projection))
    union
    select s.stream_id
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
) l
where exists (select 1 from ledger_event e where e.stream_id = l.stream_id and e.stream_type = 'order')
limit :rows
