-- An erased customer is deleted for good: the row stays for orders that point to it, and tells nothing of who it was.
update customer_1
set name = :erased, phone = null, address = null, contact_person = null, deleted_at = :recordedAt,
    version = :version, updated_at = :recordedAt, position = :position
where id = :customerId
