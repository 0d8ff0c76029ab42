-- What these orders count now is in the sums of their customers.
insert into sales_customer_day_1 (basis, day, customer_id, orders, amount, cost)
select basis, day, customer_id, count(*), sum(amount), sum(cost)
from sales_order_1
where order_id in (:streamIds)
group by basis, day, customer_id
on duplicate key update
    orders = sales_customer_day_1.orders + values(orders),
    amount = sales_customer_day_1.amount + values(amount),
    cost = sales_customer_day_1.cost + values(cost)
