-- Every price that was ever set stays readable.
insert into customer_price_history_1
    (id, customer_id, product_id, action, price, previous_price, min_quantity, valid_from, valid_to, operator,
     created_at, version, position)
values
    (:priceId, :customerId, :productId, 'set', :price, :previousPrice, :minQuantity, :validFrom, :validTo, :operator,
     :recordedAt, :version, :position)
