-- A completed run counts on the day it was completed. Completed is final: it is added once.
insert into delivery_day_1
    (basis, business_date, employee_id, employee_name, deliveries, total_amount, total_cost, position)
select 'completed', completed_date, employee_id, employee_name, 1, total_amount, total_cost, position
from delivery_1
where id = :deliveryId
on duplicate key update
    employee_name =
        if(values(position) >= delivery_day_1.position, values(employee_name), delivery_day_1.employee_name),
    deliveries = delivery_day_1.deliveries + 1,
    total_amount = delivery_day_1.total_amount + values(total_amount),
    total_cost = delivery_day_1.total_cost + values(total_cost),
    position = greatest(delivery_day_1.position, values(position))
