-- An edit replaces what a person can edit.
update customer_1
set name = :name, phone = :phone, address = :address, contact_person = :contactPerson,
    version = :version, updated_at = :recordedAt, position = :position
where id = :customerId
