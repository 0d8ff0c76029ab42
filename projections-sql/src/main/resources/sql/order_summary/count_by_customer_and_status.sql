-- How many orders of a customer are in a status, from an index alone.
select count(*) as total
from order_summary
where customer_id = :customerId
  and status = :status
  and business_date between :from and :to
