-- Somebody who may sign in appears in the list, and has not done so yet.
insert into user_1
    (id, name, phone, role, avatar, employee_id, activated, deactivated,
     created_at, updated_at, deleted_at, version, position)
values
    (:userId, :name, :phone, :role, :avatar, :employeeId, false, false,
     :recordedAt, :recordedAt, null, :version, :position)
