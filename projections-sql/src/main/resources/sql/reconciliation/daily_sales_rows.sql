-- How many days are compared with their orders.
select count(*) as total
from rpt_daily_sales_v1
