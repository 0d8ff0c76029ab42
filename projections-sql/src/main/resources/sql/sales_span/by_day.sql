-- What was sold day by day, as the ledger stood at a position; days without sales have no row.
select day, count(*) as orders, sum(amount) as amount, sum(cost) as cost
from sales_span
where basis = :basis
  and day between :from and :to
  and valid_from_position <= :asOf.position
  and until_position > :asOf.position
group by day
order by day
limit :limit
