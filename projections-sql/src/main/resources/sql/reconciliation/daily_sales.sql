-- Days whose sums are not those of the orders that count on them, for each way to count.
select concat(d.basis, ' ', d.sales_date) as id, cast(d.sales_date as char) as label,
       case when sum(d.expected_orders) <> sum(d.actual_orders) then 'order-count' else 'different' end as problem,
       sum(d.expected_amount) as expected_amount, sum(d.actual_amount) as actual_amount,
       sum(d.expected_cost) as expected_cost, sum(d.actual_cost) as actual_cost
from (
    select b.basis,
           case b.basis when 'confirmed' then o.confirmed_date when 'delivered' then o.delivered_date
               else o.order_date end as sales_date,
           count(*) as expected_orders, sum(o.total_amount) as expected_amount, sum(o.total_cost) as expected_cost,
           0 as actual_orders, 0.00 as actual_amount, 0.00 as actual_cost
    from rpt_order_v1 o
    join (
        select _ascii'created' collate ascii_bin as basis
        union all select 'confirmed'
        union all select 'delivered'
        union all select 'created-delivered'
    ) b on o.status = 'delivered' or (b.basis in ('created', 'confirmed') and o.status in ('confirmed', 'shipped'))
    group by 1, 2
    union all
    select basis, sales_date, 0, 0.00, 0.00, orders, amount, cost
    from rpt_daily_sales_v1
) d
group by d.basis, d.sales_date
having sum(d.expected_orders) <> sum(d.actual_orders)
    or sum(d.expected_amount) <> sum(d.actual_amount)
    or sum(d.expected_cost) <> sum(d.actual_cost)
order by d.basis, d.sales_date
limit :limit
