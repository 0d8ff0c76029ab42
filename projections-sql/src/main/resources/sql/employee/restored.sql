-- A restored employee is back in lists, with the phone it could claim again.
update employee_1
set deleted_at = null, phone = :phone, version = :version, updated_at = :recordedAt, position = :position
where id = :employeeId
