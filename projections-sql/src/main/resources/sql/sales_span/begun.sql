-- A confirmed order counts: by the day it was placed on and by the one it was confirmed on.
insert into sales_span_1
    (basis, day, order_id, valid_from_position, until_position, customer_id, amount, cost)
select b.basis, case b.day_of when 'placed' then o.business_date else cast(:businessDate as date) end, o.id,
       cast(:position as signed), 9223372036854775807, o.customer_id, o.total_amount, o.total_cost
from order_summary_2 o
join sales_basis b on b.delivered_only = 0
where o.id = :orderId
