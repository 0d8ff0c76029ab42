-- Whether an order is or was on a run of a driver.
select count(*) as total
from delivery_stop t
straight_join delivery d on d.id = t.delivery_id
where t.order_id = :id
  and d.employee_id = :employeeId
