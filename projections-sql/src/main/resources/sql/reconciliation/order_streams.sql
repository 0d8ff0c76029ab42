-- Orders of the ledger that have no row, or one that leaves out events up to the position the projection has reached.
select s.stream_id as id, o.order_no as label,
       case when o.order_id is null then 'no-row' else 'events-left-out' end as problem,
       null as expected_amount, o.total_amount as actual_amount,
       null as expected_cost, o.total_cost as actual_cost
from (
    select e.stream_id, count(*) as events
    from ledger_event e
    where e.stream_type = 'order'
      and e.position <= (select max(f.position) from rpt_freshness f where f.projection like 'order-detail-%')
    group by e.stream_id
) s
left join rpt_order_v1 o on o.order_id = s.stream_id
where o.order_id is null
   or o.version < s.events
order by s.stream_id
limit :limit
