-- A new product appears in the list.
insert into product_2
    (id, name, unit, global_price, cost, barcode, stock, reserved, created_at, updated_at, deleted_at, version,
     position)
values
    (:productId, :name, :unit, :globalPrice, :cost, :barcode, :stock, 0, :recordedAt, :recordedAt, null, :version,
     :position)
