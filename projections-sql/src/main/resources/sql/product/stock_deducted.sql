-- Goods left: less on hand, and less of it promised.
update product_2
set stock = stock - :quantity, reserved = reserved - :fromReserved, version = :version, updated_at = :recordedAt,
    position = :position
where id = :productId
