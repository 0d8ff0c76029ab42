-- One row a product and month in which it was sold, for each way to count, with its rank among the products of the month.
create or replace sql security definer view rpt_product_rank_v1 as
select
    s.basis, s.month_date, s.product_id, p.name as product_name, p.unit, s.orders, s.line_count, s.quantity, s.amount,
    s.cost, s.amount - s.cost as profit,
    cast(row_number() over (
        partition by s.basis, s.month_date order by s.amount desc, s.quantity desc, s.product_id) as signed)
        as amount_rank,
    cast(row_number() over (
        partition by s.basis, s.month_date order by s.quantity desc, s.amount desc, s.product_id) as signed)
        as quantity_rank,
    f.position as ledger_position
from (
    select
        basis, cast(date_format(day, '%Y-%m-01') as date) as month_date, product_id,
        cast(sum(orders) as signed) as orders, cast(sum(line_count) as signed) as line_count,
        cast(sum(quantity) as decimal(18,2)) as quantity, cast(sum(amount) as decimal(18,2)) as amount,
        cast(sum(cost) as decimal(18,2)) as cost
    from sales_product_day
    where orders > 0
    group by basis, cast(date_format(day, '%Y-%m-01') as date), product_id
) s
left join product p on p.id = s.product_id
join (select max(position) as position from rpt_freshness where projection like 'order-detail-%') f;
