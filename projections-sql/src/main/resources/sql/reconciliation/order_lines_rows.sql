-- How many orders are compared with their lines.
select count(*) as total
from rpt_order_v1
