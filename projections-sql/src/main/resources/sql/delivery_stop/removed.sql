-- Off the run before it left: nobody carries it any more.
delete from delivery_stop_1
where delivery_id = :deliveryId
  and order_id = :orderId
