-- 问题：每月送出多少赠品，按规则单价值多少，占销售额几成？
-- Question: What is given away a month, what would it have cost, and what share of sales is that?
-- Grain: 一行一个月 / one row a month
-- Columns: month_date, gift_lines, gift_value, amount, share_percent
select
    cast(date_format(order_date, '%Y-%m-01') as date) as month_date, sum(unit_price = 0) as gift_lines,
    cast(sum(case when unit_price = 0 then quantity * coalesce(resolved_price, 0) else 0 end) as decimal(18,2))
        as gift_value,
    sum(amount) as amount,
    cast(100 * sum(case when unit_price = 0 then quantity * coalesce(resolved_price, 0) else 0 end)
        / nullif(sum(amount), 0) as decimal(6,1)) as share_percent
from rpt_order_item_v1
where status in ('confirmed', 'shipped', 'delivered')
group by cast(date_format(order_date, '%Y-%m-01') as date)
order by month_date
limit 120;
