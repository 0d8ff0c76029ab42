-- What was handed over at a stop, all or a part.
update delivery_stop_1
set status = :status, delivered_amount = :totals.amount, delivered_cost = :totals.cost, resolved_at = :deliveredAt,
    remark = :remark,
    version = :version, updated_at = :recordedAt, position = :position
where delivery_id = :deliveryId
  and order_id = :orderId
