-- A restored product is back in lists, with the barcode it could claim again.
update product_2
set deleted_at = null, barcode = :barcode, version = :version, updated_at = :recordedAt, position = :position
where id = :productId
