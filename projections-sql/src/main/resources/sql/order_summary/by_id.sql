-- One row of the order list.
select id, order_no, customer_id, customer_name, status, fulfillment, total_amount, total_cost, item_count, remark,
       delivery_id, delivery_no, created_by, business_date, placed_at, created_at, updated_at, version
from order_summary
where id = :id
