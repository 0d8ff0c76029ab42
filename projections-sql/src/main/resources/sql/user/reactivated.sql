-- The user is again what they were before.
update user_1
set deactivated = false, version = :version, updated_at = :recordedAt, position = :position
where id = :userId
