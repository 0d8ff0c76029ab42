-- What these orders counted until now leaves the sums of their products.
insert into sales_product_day_1 (basis, day, product_id, orders, line_count, quantity, amount, cost)
select basis, day, product_id, -count(distinct order_id), -count(*), -sum(quantity), -sum(amount), -sum(cost)
from sales_line_1
where order_id in (:streamIds)
group by basis, day, product_id
on duplicate key update
    orders = sales_product_day_1.orders + values(orders),
    line_count = sales_product_day_1.line_count + values(line_count),
    quantity = sales_product_day_1.quantity + values(quantity),
    amount = sales_product_day_1.amount + values(amount),
    cost = sales_product_day_1.cost + values(cost)
