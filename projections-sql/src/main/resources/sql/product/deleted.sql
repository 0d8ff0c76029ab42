-- Deleting hides a product from lists; the row stays for orders that name it.
update product_2
set deleted_at = :recordedAt, version = :version, updated_at = :recordedAt, position = :position
where id = :productId
