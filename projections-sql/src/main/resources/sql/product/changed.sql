-- An edit replaces what a person can edit; stock has its own statements.
update product_2
set name = :name, unit = :unit, global_price = :globalPrice, cost = :cost, barcode = :barcode,
    version = :version, updated_at = :recordedAt, position = :position
where id = :productId
