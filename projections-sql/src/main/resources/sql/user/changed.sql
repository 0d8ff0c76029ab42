-- An edit replaces what a person can edit.
update user_1
set name = :name, phone = :phone, avatar = :avatar, employee_id = :employeeId,
    version = :version, updated_at = :recordedAt, position = :position
where id = :userId
