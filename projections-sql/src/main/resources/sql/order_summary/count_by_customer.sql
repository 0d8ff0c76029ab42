-- How many orders a customer has, from an index alone.
select count(*) as total
from order_summary
where customer_id = :customerId
  and business_date between :from and :to
