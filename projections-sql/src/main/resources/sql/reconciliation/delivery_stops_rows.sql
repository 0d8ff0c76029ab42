-- How many runs are compared with their stops.
select count(*) as total
from rpt_delivery_v1
