-- What was handed over of a line.
update delivery_stop_line_1
set delivered_quantity = :delivered, delivered_amount = :amount, delivered_cost = :costAmount,
    version = :version, updated_at = :recordedAt, position = :position
where delivery_id = :deliveryId
  and order_id = :orderId
  and id = :lineId
