-- The lines go with their stop.
delete from delivery_stop_line_1
where delivery_id = :deliveryId
  and order_id = :orderId
