-- What was sold in all: a few columns of one row a day, and the customers of the same moment.
select coalesce(sum(orders), 0) as total_orders, coalesce(sum(amount), 0.00) as total_amount,
       coalesce(sum(cost), 0.00) as total_cost,
       (
           select count(distinct customer_id)
           from sales_customer_day
           where basis = :basis
             and day between :from and :to
       ) as total_customers
from sales_day
where basis = :basis
  and day between :from and :to
