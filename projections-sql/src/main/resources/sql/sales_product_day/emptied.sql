-- Where these orders were the last ones, nothing is left to say.
delete s
from sales_line_1 o
join sales_product_day_1 s on s.basis = o.basis and s.day = o.day and s.product_id = o.product_id
where o.order_id in (:streamIds)
  and s.orders = 0
