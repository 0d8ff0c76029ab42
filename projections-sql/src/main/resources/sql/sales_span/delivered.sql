-- A delivered order counts by the day of its delivery besides.
insert into sales_span_1
    (basis, day, order_id, valid_from_position, until_position, customer_id, amount, cost)
select 'delivered', cast(:businessDate as date), o.id, cast(:position as signed), 9223372036854775807, o.customer_id,
       o.total_amount, o.total_cost
from order_summary_2 o
where o.id = :orderId
