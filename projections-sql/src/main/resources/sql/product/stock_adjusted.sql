-- A count says what is there; it also starts the tracking of stock.
update product_2
set stock = :onHand, version = :version, updated_at = :recordedAt, position = :position
where id = :productId
