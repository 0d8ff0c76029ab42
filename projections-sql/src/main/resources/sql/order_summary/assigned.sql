-- The latest run that an order was put on.
update order_summary_1
set delivery_id = :deliveryId, delivery_no = :deliveryNumber,
    version = :version, updated_at = :recordedAt, position = :position
where id = :orderId
