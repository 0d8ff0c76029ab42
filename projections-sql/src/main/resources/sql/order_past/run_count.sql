-- How many orders of a driver's runs a filter left at a position.
select count(*) as total
from (
    select distinct t.order_id
    from delivery d
    straight_join delivery_stop t on t.delivery_id = d.id
    where d.employee_id = :employeeId
) carried
straight_join order_summary o on o.id = carried.order_id
where (:customerId = '' or o.customer_id = :customerId)
  and (:namePattern = '' or o.order_no like :numberPattern or o.customer_name like :namePattern)
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
