-- A line that is to be handed over at a stop.
insert into delivery_stop_line_1
    (delivery_id, order_id, id, line_no, product_id, product_name, barcode, unit, delivered_before, planned_quantity,
     unit_price, planned_amount, cost, planned_cost, created_at, updated_at, version, position)
values
    (:deliveryId, :orderId, :lineId, :lineNo, :productId, :productName, :barcode, :unit, :deliveredBefore, :quantity,
     :unitPrice, :amount, :cost, :costAmount, :recordedAt, :recordedAt, :version, :position)
