-- A restored user is back in lists, with the phone it could claim again, and invited anew.
update user_1
set deleted_at = null, phone = :phone, activated = false,
    version = :version, updated_at = :recordedAt, position = :position
where id = :userId
