-- Runs that do not come to the sum of their stops: planned until they are completed, then what was delivered.
select d.delivery_id as id, d.delivery_no as label,
       case when coalesce(s.stops, 0) <> d.stop_count then 'stop-count' else 'different' end as problem,
       coalesce(s.amount, 0.00) as expected_amount, d.total_amount as actual_amount,
       coalesce(s.cost, 0.00) as expected_cost, d.total_cost as actual_cost
from rpt_delivery_v1 d
left join (
    select t.delivery_id, count(*) as stops,
           sum(case when r.status = 'completed' then coalesce(t.delivered_amount, 0.00) else t.planned_amount end)
               as amount,
           sum(case when r.status = 'completed' then coalesce(t.delivered_cost, 0.00) else t.planned_cost end) as cost
    from rpt_delivery_stop_v1 t
    join rpt_delivery_v1 r on r.delivery_id = t.delivery_id
    group by t.delivery_id
) s on s.delivery_id = d.delivery_id
where coalesce(s.stops, 0) <> d.stop_count
   or coalesce(s.amount, 0.00) <> d.total_amount
   or coalesce(s.cost, 0.00) <> d.total_cost
order by d.delivery_id
limit :limit
