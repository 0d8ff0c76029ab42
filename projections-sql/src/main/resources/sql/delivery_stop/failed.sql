-- Nothing was handed over.
update delivery_stop_1
set status = :status, delivered_amount = 0, delivered_cost = 0, resolved_at = :failedAt, reason = :reason,
    version = :version, updated_at = :recordedAt, position = :position
where delivery_id = :deliveryId
  and order_id = :orderId
