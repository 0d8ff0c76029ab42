-- How many orders of a driver's runs a filter leaves.
select count(*) as total
from (
    select distinct t.order_id
    from delivery d
    straight_join delivery_stop t on t.delivery_id = d.id
    where d.employee_id = :employeeId
) carried
straight_join order_summary o on o.id = carried.order_id
where (:namePattern = '' or o.order_no like :numberPattern or o.customer_name like :namePattern)
  and (:status = '' or o.status = :status)
  and (:customerId = '' or o.customer_id = :customerId)
  and (:deliveryId = '' or o.delivery_id = :deliveryId)
  and o.business_date between :from and :to
