-- What was sold in all, as the ledger stood at a position: one walk over what counted then.
select count(*) as total_orders, coalesce(sum(amount), 0.00) as total_amount, coalesce(sum(cost), 0.00) as total_cost,
       count(distinct customer_id) as total_customers
from sales_span
where basis = :basis
  and day between :from and :to
  and valid_from_position <= :asOf.position
  and until_position > :asOf.position
