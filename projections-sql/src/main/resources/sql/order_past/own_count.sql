-- How many orders somebody had placed by a position: an index of them is short enough.
select count(*) as total
from order_summary o
where o.created_by = :createdBy
  and (:namePattern = '' or o.order_no like :numberPattern or o.customer_name like :namePattern)
  and (:customerId = '' or o.customer_id = :customerId)
  and o.business_date between :from and :to
  and (o.valid_from_position <= :asOf.position and (:status = '' or o.status = :status)
      and (:deliveryId = '' or o.delivery_id = :deliveryId)
      or exists (
          select 1
          from order_past b
          where b.id = o.id
            and b.valid_from_position <= :asOf.position
            and b.until_position > :asOf.position
            and (:status = '' or b.status = :status)
            and (:deliveryId = '' or b.delivery_id = :deliveryId)
      ))
