-- How many orders are compared with their events.
select count(*) as total
from rpt_order_v1
