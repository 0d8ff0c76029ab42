-- What each line of an order counts, by which day.
create or replace sql security invoker view sales_line as
select basis, day, order_id, line_id, product_id, quantity, amount, cost
from sales_line_1;
