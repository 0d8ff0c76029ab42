-- A confirmed order promises stock.
update product_2
set reserved = reserved + :quantity, version = :version, updated_at = :recordedAt, position = :position
where id = :productId
