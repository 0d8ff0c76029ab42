-- Deleting hides a user from lists and lets go of the employee; the row stays for orders that name it.
update user_1
set deleted_at = :recordedAt, activated = false, employee_id = null,
    version = :version, updated_at = :recordedAt, position = :position
where id = :userId
