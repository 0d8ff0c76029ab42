-- Another driver takes the run.
update delivery_1
set employee_id = :employeeId, employee_name = :employeeName,
    version = :version, updated_at = :recordedAt, position = :position
where id = :deliveryId
