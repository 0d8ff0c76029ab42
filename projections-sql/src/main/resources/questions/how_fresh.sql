-- 问题：数据有多新，是否完整？
-- Question: How fresh is what I see, and is it complete?
-- Grain: 一行一个投影 / one row a projection
-- Columns: projection, lag_events, lag_seconds, status
select projection, lag_events, lag_seconds, status
from rpt_freshness
order by projection
limit 1000;
