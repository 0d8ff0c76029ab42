-- An edit replaces what a person can edit.
update employee_1
set name = :name, phone = :phone, role = :role,
    version = :version, updated_at = :recordedAt, position = :position
where id = :employeeId
