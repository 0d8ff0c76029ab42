-- What an order was until now stays readable, from the event that made it so until this one.
insert into order_past_1
    (id, valid_from_position, until_position, status, fulfillment, total_amount, total_cost, item_count, remark,
     delivery_id, delivery_no, business_date, placed_at, updated_at, version)
select id, valid_from_position, cast(:position as signed), status, fulfillment, total_amount, total_cost, item_count,
       remark, delivery_id, delivery_no, business_date, placed_at, updated_at, version
from order_summary_2
where id = :orderId
