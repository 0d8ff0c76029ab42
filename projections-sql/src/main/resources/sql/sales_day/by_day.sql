-- What was sold day by day; days without sales have no row.
select day, orders, amount, cost
from sales_day
where basis = :basis
  and day between :from and :to
order by day
limit :limit
