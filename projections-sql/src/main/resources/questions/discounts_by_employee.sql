-- 问题：谁改过价，一共让利多少？
-- Question: Who has given prices of their own, and how much less was asked for?
-- Grain: 一行一个改价人 / one row a person
-- Columns: overridden_by, line_count, amount, amount_by_rules, discount
select
    overridden_by, count(*) as line_count, sum(amount) as amount,
    cast(sum(quantity * coalesce(resolved_price, unit_price)) as decimal(18,2)) as amount_by_rules,
    cast(sum(quantity * (coalesce(resolved_price, unit_price) - unit_price)) as decimal(18,2)) as discount
from rpt_order_item_v1
where overridden_by is not null
  and status <> 'cancelled'
group by overridden_by
order by discount desc, overridden_by
limit 1000;
