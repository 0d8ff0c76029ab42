-- Where what an order counted has ended with this event, it counts the new totals from here on, by the same days.
insert into sales_span_1
    (basis, day, order_id, valid_from_position, until_position, customer_id, amount, cost)
select s.basis, s.day, s.order_id, cast(:position as signed), 9223372036854775807, s.customer_id,
       cast(:totals.amount as decimal(10,2)), cast(:totals.cost as decimal(10,2))
from sales_span_1 s
where s.order_id = :orderId
  and s.until_position = :position
