-- Orders that do not come to the sum of their lines. Every row is a difference.
select o.order_id as id, o.order_no as label,
       case when l.order_id is null then 'no-lines' else 'different' end as problem,
       coalesce(l.amount, 0.00) as expected_amount, o.total_amount as actual_amount,
       coalesce(l.cost, 0.00) as expected_cost, o.total_cost as actual_cost
from rpt_order_v1 o
left join (
    select order_id, sum(amount) as amount, sum(coalesce(cost_amount, 0.00)) as cost
    from rpt_order_item_v1
    group by order_id
) l on l.order_id = o.order_id
where l.order_id is null
   or l.amount <> o.total_amount
   or l.cost <> o.total_cost
order by o.order_id
limit :limit
