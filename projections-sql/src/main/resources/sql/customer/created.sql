-- A new customer appears in the list.
insert into customer_1
    (id, name, phone, address, contact_person, created_at, updated_at, deleted_at, version, position)
values
    (:customerId, :name, :phone, :address, :contactPerson, :recordedAt, :recordedAt, null, :version, :position)
