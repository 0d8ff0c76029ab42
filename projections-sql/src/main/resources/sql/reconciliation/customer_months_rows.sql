-- How many months of customers are compared with their orders.
select count(*) as total
from rpt_customer_month_v1
where basis = 'created'
