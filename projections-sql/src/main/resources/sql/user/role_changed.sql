-- What the user may do from now on.
update user_1
set role = :role, version = :version, updated_at = :recordedAt, position = :position
where id = :userId
