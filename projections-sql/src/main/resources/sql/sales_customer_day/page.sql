-- Customers by what they bought; names as they are now.
select t.customer_id, c.name, t.total_orders, t.total_amount, t.total_cost, t.last_day
from (
    select customer_id, sum(orders) as total_orders, sum(amount) as total_amount, sum(cost) as total_cost,
           max(day) as last_day
    from sales_customer_day
    where basis = :basis
      and day between :from and :to
    group by customer_id
    order by total_amount desc, total_orders desc, customer_id
    limit :limit offset :offset
) t
left join customer c on c.id = t.customer_id
order by t.total_amount desc, t.total_orders desc, t.customer_id
