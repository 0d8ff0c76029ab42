-- How many customers had bought something, as the ledger stood at a position.
select count(distinct customer_id) as total
from sales_span
where basis = :basis
  and day between :from and :to
  and valid_from_position <= :asOf.position
  and until_position > :asOf.position
