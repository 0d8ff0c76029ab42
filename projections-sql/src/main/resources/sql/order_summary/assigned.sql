-- The latest run that an order was put on.
update order_summary_2
set delivery_id = :deliveryId, delivery_no = :deliveryNumber,
    version = :version, updated_at = :recordedAt, position = :position,
    valid_from_position = :position
where id = :orderId
