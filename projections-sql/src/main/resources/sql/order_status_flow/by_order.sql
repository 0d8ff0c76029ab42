-- The steps of an order's status as they were taken.
select id, order_id, from_status, to_status, operator, remark, created_at, position
from order_status_flow
where order_id = :id
order by position
limit :limit
