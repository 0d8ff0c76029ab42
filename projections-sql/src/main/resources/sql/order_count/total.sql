-- How many orders the list has, without a customer: a few rows a day.
select coalesce(sum(orders), 0) as total
from order_count
where business_date between :from and :to
  and (:status = '' or status = :status)
