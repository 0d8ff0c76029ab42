-- What each order counts, by which day. The sums in sales_day and the others are those of these rows, at every moment:
-- whoever doubts a figure finds here the orders that it is made of.
create or replace sql security invoker view sales_order as
select basis, day, order_id, customer_id, amount, cost
from sales_order_1;
