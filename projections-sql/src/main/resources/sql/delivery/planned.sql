-- A new run; its stops follow one by one.
insert into delivery_1
    (id, delivery_no, employee_id, employee_name, status, total_amount, total_cost, stop_count, resolved_count, remark,
     created_by, business_date, planned_at, created_at, updated_at, version, position)
values
    (:deliveryId, :deliveryNumber, :employeeId, :employeeName, 'pending', 0, 0, 0, 0, :remark,
     :plannedBy, :businessDate, :plannedAt, :recordedAt, :recordedAt, :version, :position)
