-- Orders that do not come to the newest totals among the events they reflect: the first ones, as many as the version.
select o.order_id as id, o.order_no as label,
       case when e.position is null then 'no-events' else 'different' end as problem,
       cast(json_unquote(json_extract(convert(e.payload using utf8mb4), '$.totals.amount')) as decimal(12,2))
           as expected_amount,
       o.total_amount as actual_amount,
       cast(json_unquote(json_extract(convert(e.payload using utf8mb4), '$.totals.cost')) as decimal(12,2))
           as expected_cost,
       o.total_cost as actual_cost
from rpt_order_v1 o
left join ledger_event e
    on e.stream_id = o.order_id
   and e.sequence = (
       select max(t.sequence)
       from ledger_event t
       where t.stream_id = o.order_id
         and t.sequence < o.version
         and t.event_type in ('order.placed', 'order.lines-changed', 'order.repriced', 'order.lines-delivered',
                              'order.lines-short-closed', 'order.delivered')
   )
where e.position is null
   or cast(json_unquote(json_extract(convert(e.payload using utf8mb4), '$.totals.amount')) as decimal(12,2))
      <> o.total_amount
   or cast(json_unquote(json_extract(convert(e.payload using utf8mb4), '$.totals.cost')) as decimal(12,2))
      <> o.total_cost
order by o.order_id
limit :limit
