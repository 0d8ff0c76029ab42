-- How many runs a filter leaves.
select count(*) as total
from delivery d
where (:status = '' or d.status = :status)
  and (:employeeId = '' or d.employee_id = :employeeId)
  and (:orderId = '' or d.id in (select t.delivery_id from delivery_stop t where t.order_id = :orderId))
  and d.delivery_no like :numberPattern
  and d.business_date between :from and :to
