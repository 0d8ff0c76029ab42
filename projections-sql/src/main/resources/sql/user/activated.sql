-- Who has signed in or was given a password is active, unless deactivated.
update user_1
set activated = true, version = :version, updated_at = :recordedAt, position = :position
where id = :userId
