-- One page of the runs: the ids come from the index that fits the filters, then only the rows of the page are read.
select s.id, s.delivery_no, s.employee_id, s.employee_name, s.status, s.total_amount, s.total_cost, s.stop_count,
       s.resolved_count, s.remark, s.created_by, s.planned_at, s.started_at, s.completed_at, s.created_at, s.updated_at,
       s.version
from (
    select d.id
    from delivery d
    where (:status = '' or d.status = :status)
      and (:employeeId = '' or d.employee_id = :employeeId)
      and (:orderId = '' or d.id in (select t.delivery_id from delivery_stop t where t.order_id = :orderId))
      and d.delivery_no like :numberPattern
      and d.business_date between :from and :to
      and (d.planned_at < :cursor.plannedAt or (d.planned_at = :cursor.plannedAt and d.id < :cursor.id))
    order by d.planned_at desc, d.id desc
    limit :limit offset :offset
) page
straight_join delivery s on s.id = page.id
order by s.planned_at desc, s.id desc
