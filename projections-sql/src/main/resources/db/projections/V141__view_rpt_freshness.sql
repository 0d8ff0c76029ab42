-- One row a projection: how far its tables are behind the ledger. The position is the stored one of its slowest segment;
-- the process that works on it knows of more until it next stores its token. Generations that are not read do not count.
create or replace sql security definer view rpt_freshness as
select
    p.projection, p.position, h.next_position - 1 as head_position,
    greatest(h.next_position - 1 - p.position, 0) as lag_events,
    cast(case when e.recorded_at is null or e.recorded_at > utc_timestamp(6) then 0
              else timestampdiff(microsecond, e.recorded_at, utc_timestamp(6)) / 1000000 end as decimal(14,3))
        as lag_seconds,
    case when d.processing_group is not null then 'failed'
         when p.position < h.next_position - 1 then 'behind'
         else 'current' end as status
from (
    select
        t.processor_name, substring_index(t.processor_name, '@', 1) as projection,
        min(coalesce(cast(json_unquote(coalesce(
            json_extract(convert(t.token using utf8mb4), '$.globalIndex'),
            json_extract(convert(t.token using utf8mb4), '$.currentToken.globalIndex'))) as signed), 0)) as position
    from projection_token t
    where t.processor_name <> '__config'
      and coalesce((
          select g.state
          from projection_generation g
          where g.projection = substring_index(t.processor_name, '@', 1)
            and g.generation =
                if(t.processor_name like '%@g%', cast(substring_index(t.processor_name, '@g', -1) as signed), 1)
      ), 'live') = 'live'
    group by t.processor_name
) p
join ledger_head h on h.id = 1
left join ledger_event e on e.position = p.position + 1
left join (select distinct processing_group from projection_dead_letter) d on d.processing_group = p.processor_name;
