-- How many of the orders that somebody has placed a search finds, counted up to a bound.
select count(*) as total
from (
    select 1
    from order_summary o
    where o.created_by = :createdBy
      and (o.order_no like :numberPattern or o.customer_name like :namePattern)
      and (:status = '' or o.status = :status)
      and (:customerId = '' or o.customer_id = :customerId)
      and (:deliveryId = '' or o.delivery_id = :deliveryId)
      and o.business_date between :from and :to
    limit :bound
) found
