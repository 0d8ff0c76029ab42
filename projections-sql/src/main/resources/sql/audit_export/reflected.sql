-- Up to where the shown read table of orders, or the one about to be, has taken in the ledger but for dead letters.
select min(coalesce(cast(json_unquote(coalesce(
           json_extract(convert(t.token using utf8mb4), '$.globalIndex'),
           json_extract(convert(t.token using utf8mb4), '$.currentToken.globalIndex'))) as signed), 0)) as total
from projection_token t
where t.processor_name in (
    select case when g.generation = 1 then g.projection else concat(g.projection, '@g', g.generation) end
    from projection_generation g
    where g.projection = :projection and g.state in ('live', 'swapping')
) or (t.processor_name = :projection
      and not exists (select 1 from projection_generation g where g.projection = :projection))
