-- How many months of products are compared with the lines of orders.
select count(*) as total
from rpt_product_rank_v1
where basis = 'created'
