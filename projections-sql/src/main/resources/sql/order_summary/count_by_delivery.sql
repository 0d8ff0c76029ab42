-- How many of the orders whose latest run is this one a filter leaves.
select count(*) as total
from order_summary s
where s.delivery_id = :deliveryId
  and (:namePattern = '' or s.order_no like :numberPattern or s.customer_name like :namePattern)
  and (:status = '' or s.status = :status)
  and (:customerId = '' or s.customer_id = :customerId)
  and s.business_date between :from and :to
