create or replace sql security invoker view order_summary as
select
    id, order_no, customer_id, customer_name, status, fulfillment, total_amount, total_cost, item_count,
    remark, delivery_id, delivery_no, created_by, business_date, placed_at, created_at, updated_at, version,
    position, valid_from_position
from order_summary_2;
