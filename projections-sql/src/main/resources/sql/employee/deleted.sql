-- Deleting hides an employee from lists; the row stays for runs that name it.
update employee_1
set deleted_at = :recordedAt, version = :version, updated_at = :recordedAt, position = :position
where id = :employeeId
