-- A deactivated employee goes on no more runs.
update employee_1
set status = 'inactive', version = :version, updated_at = :recordedAt, position = :position
where id = :employeeId
