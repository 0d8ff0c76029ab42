-- The stops of a run in the order of their slips.
select order_id, order_no, slip_no, customer_id, customer_name, customer_phone, customer_address, status,
       planned_amount, planned_cost, delivered_amount, delivered_cost, resolved_at, reason, remark
from delivery_stop
where delivery_id = :id
order by stop_no, order_id
limit :limit
