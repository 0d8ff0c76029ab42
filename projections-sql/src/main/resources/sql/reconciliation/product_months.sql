-- Products whose sums of a month are not those of the lines of orders, by the day of the order.
select concat(d.product_id, ' ', d.month_date) as id, cast(d.month_date as char) as label,
       case when sum(d.expected_lines) <> sum(d.actual_lines) then 'line-count' else 'different' end as problem,
       sum(d.expected_amount) as expected_amount, sum(d.actual_amount) as actual_amount,
       sum(d.expected_cost) as expected_cost, sum(d.actual_cost) as actual_cost
from (
    select product_id, cast(date_format(order_date, '%Y-%m-01') as date) as month_date,
           count(*) as expected_lines, sum(amount) as expected_amount,
           sum(coalesce(cost_amount, 0.00)) as expected_cost,
           0 as actual_lines, 0.00 as actual_amount, 0.00 as actual_cost
    from rpt_order_item_v1
    where status in ('confirmed', 'shipped', 'delivered')
    group by 1, 2
    union all
    select product_id, month_date, 0, 0.00, 0.00, line_count, amount, cost
    from rpt_product_rank_v1
    where basis = 'created'
) d
group by d.product_id, d.month_date
having sum(d.expected_lines) <> sum(d.actual_lines)
    or sum(d.expected_amount) <> sum(d.actual_amount)
    or sum(d.expected_cost) <> sum(d.actual_cost)
order by d.product_id, d.month_date
limit :limit
