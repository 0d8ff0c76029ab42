-- A new employee appears in the list, ready to work.
insert into employee_1
    (id, name, phone, role, status, created_at, updated_at, deleted_at, version, position)
values
    (:employeeId, :name, :phone, :role, 'active', :recordedAt, :recordedAt, null, :version, :position)
