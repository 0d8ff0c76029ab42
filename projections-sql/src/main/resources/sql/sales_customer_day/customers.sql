-- How many customers bought something.
select count(distinct customer_id) as total
from sales_customer_day
where basis = :basis
  and day between :from and :to
