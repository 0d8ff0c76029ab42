-- A line as it was placed; never touched again.
insert into order_item_placed_1
    (id, order_id, line_no, product_id, product_name, barcode, unit, quantity, unit_price, total_price, cost,
     total_cost,
     resolved_price, price_source, overridden_by, remark, created_at, version, position)
values
    (:lineId, :orderId, :lineNo, :productId, :productName, :barcode, :unit, :quantity, :unitPrice, :amount, :cost,
     :costAmount,
     :resolvedPrice, :priceSource, :overriddenBy, :remark, :recordedAt, :version, :position)
