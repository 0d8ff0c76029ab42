-- What the completed runs of some days came to.
select coalesce(sum(total_amount), 0) as total_amount, coalesce(sum(total_cost), 0) as total_cost,
       coalesce(sum(deliveries), 0) as total_deliveries
from delivery_day
where basis = :basis
  and business_date between :from and :to
