create or replace sql security invoker view order_past as
select
    id, valid_from_position, until_position, status, fulfillment, total_amount, total_cost, item_count,
    remark, delivery_id, delivery_no, business_date, placed_at, updated_at, version
from order_past_1;
