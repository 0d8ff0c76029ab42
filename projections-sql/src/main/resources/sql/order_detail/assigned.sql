-- The latest run that an order was put on.
update order_detail_2
set delivery_id = :deliveryId, delivery_no = :deliveryNumber, slip_no = :slipNumber,
    version = :version, updated_at = :recordedAt, position = :position
where id = :orderId
