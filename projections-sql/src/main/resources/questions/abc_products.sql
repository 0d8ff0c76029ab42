-- 问题：哪些商品构成销售额的前八成（A）、其后的百分之十五（B）与其余（C）？
-- Question: Which products make the first 80 % of sales (A), the next 15 % (B), and the rest (C)?
-- Grain: 一行一个商品 / one row a product
-- Columns: product_id, product_name, amount, share_percent, class
select
    product_id, product_name, amount, cast(100 * amount / total as decimal(5,1)) as share_percent,
    case when running - amount < 0.80 * total then 'A' when running - amount < 0.95 * total then 'B' else 'C' end as class
from (
    select
        product_id, product_name, amount, sum(amount) over () as total,
        sum(amount) over (order by amount desc, product_id rows unbounded preceding) as running
    from (
        select product_id, max(product_name) as product_name, sum(amount) as amount
        from rpt_product_rank_v1
        where basis = 'created'
        group by product_id
    ) sold
    where amount > 0
) ranked
order by amount desc, product_id
limit 1000;
