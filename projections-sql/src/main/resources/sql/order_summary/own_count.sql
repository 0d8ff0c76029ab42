-- How many orders somebody has placed: no counts are kept by person, an index of their orders is short enough.
select count(*) as total
from order_summary
where created_by = :createdBy
  and (:status = '' or status = :status)
  and (:customerId = '' or customer_id = :customerId)
  and (:deliveryId = '' or delivery_id = :deliveryId)
  and business_date between :from and :to
