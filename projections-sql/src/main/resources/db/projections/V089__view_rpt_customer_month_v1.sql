-- One row a customer and month in which they bought something, for each way to count.
create or replace sql security definer view rpt_customer_month_v1 as
select
    s.basis, s.month_date, s.customer_id, c.name as customer_name, s.orders, s.amount, s.cost,
    s.amount - s.cost as profit, f.position as ledger_position
from (
    select
        basis, cast(date_format(day, '%Y-%m-01') as date) as month_date, customer_id,
        cast(sum(orders) as signed) as orders, cast(sum(amount) as decimal(18,2)) as amount,
        cast(sum(cost) as decimal(18,2)) as cost
    from sales_customer_day
    where orders > 0
    group by basis, cast(date_format(day, '%Y-%m-01') as date), customer_id
) s
left join customer c on c.id = s.customer_id
join (select max(position) as position from rpt_freshness where projection like 'order-detail-%') f;
