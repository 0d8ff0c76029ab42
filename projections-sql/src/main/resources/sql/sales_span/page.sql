-- Customers by what they had bought, as the ledger stood at a position; names as they are now.
select t.customer_id, c.name, t.total_orders, t.total_amount, t.total_cost, t.last_day
from (
    select customer_id, count(*) as total_orders, sum(amount) as total_amount, sum(cost) as total_cost,
           max(day) as last_day
    from sales_span
    where basis = :basis
      and day between :from and :to
      and valid_from_position <= :asOf.position
      and until_position > :asOf.position
    group by customer_id
    order by total_amount desc, total_orders desc, customer_id
    limit :limit offset :offset
) t
left join customer c on c.id = t.customer_id
order by t.total_amount desc, t.total_orders desc, t.customer_id
