-- What happened to an order, in order.
select id, order_id, action, description, operator, changes, created_at, version, position
from order_history
where order_id = :id
order by position
limit :limit
