-- What these orders count now is in the sums of their days.
insert into sales_day_1 (basis, day, orders, amount, cost)
select basis, day, count(*), sum(amount), sum(cost)
from sales_order_1
where order_id in (:streamIds)
group by basis, day
on duplicate key update
    orders = sales_day_1.orders + values(orders),
    amount = sales_day_1.amount + values(amount),
    cost = sales_day_1.cost + values(cost)
