-- One order in full.
select id, order_no, customer_id, customer_name, customer_phone, customer_address, status, fulfillment,
       total_amount, total_cost, placed_total_amount, placed_total_cost, remark, delivery_id, delivery_no, slip_no,
       created_by, placed_at,
       created_at, updated_at, version
from order_detail
where id = :id
