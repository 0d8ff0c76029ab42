-- A price replaces the one of the same product, minimum quantity and first day, or is new.
insert into customer_price_1
    (id, customer_id, product_id, price, min_quantity, valid_from, valid_to, created_at, updated_at, version, position)
values
    (:priceId, :customerId, :productId, :price, :minQuantity, :validFrom, :validTo, :recordedAt, :recordedAt,
     :version, :position)
on duplicate key update
    id = values(id), price = values(price), valid_to = values(valid_to), updated_at = values(updated_at),
    version = values(version), position = values(position)
