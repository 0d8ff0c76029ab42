-- The employee is back at work.
update employee_1
set status = 'active', version = :version, updated_at = :recordedAt, position = :position
where id = :employeeId
