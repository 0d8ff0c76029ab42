-- A stop has a result: of what is not named after this, nothing was handed over. What has no cost goes on having none.
update delivery_stop_line_1
set delivered_quantity = 0, delivered_amount = 0, delivered_cost = cost * 0,
    version = :version, updated_at = :recordedAt, position = :position
where delivery_id = :deliveryId
  and order_id = :orderId
