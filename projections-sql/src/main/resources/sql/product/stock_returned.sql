-- Goods came back: more on hand, part of it promised again.
update product_2
set stock = stock + :quantity, reserved = reserved + :toReserved, version = :version, updated_at = :recordedAt,
    position = :position
where id = :productId
