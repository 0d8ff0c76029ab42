-- A line of an order as it stands; nothing of it is delivered yet.
insert into order_item_2
    (id, order_id, line_no, product_id, product_name, barcode, unit, quantity, unit_price, total_price, cost,
     total_cost,
     resolved_price, price_source, overridden_by, remark, created_at, updated_at, delivered_quantity, closed_quantity,
     version, position)
values
    (:lineId, :orderId, :lineNo, :productId, :productName, :barcode, :unit, :quantity, :unitPrice, :amount, :cost,
     :costAmount,
     :resolvedPrice, :priceSource, :overriddenBy, :remark, :recordedAt, :recordedAt, 0, 0, :version, :position)
