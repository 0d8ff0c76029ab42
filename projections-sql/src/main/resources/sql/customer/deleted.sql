-- Deleting hides a customer from lists; the row stays for orders that name it.
update customer_1
set deleted_at = :recordedAt, version = :version, updated_at = :recordedAt, position = :position
where id = :customerId
