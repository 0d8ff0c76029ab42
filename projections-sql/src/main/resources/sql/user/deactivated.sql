-- A deactivated user stays in the list, and out of the house.
update user_1
set deactivated = true, version = :version, updated_at = :recordedAt, position = :position
where id = :userId
