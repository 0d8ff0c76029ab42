-- The line's amount follows what was delivered of it.
update order_item_2
set delivered_quantity = :deliveredSoFar, total_price = :amount, total_cost = :costAmount,
    version = :version, updated_at = :recordedAt, position = :position
where order_id = :orderId
  and id = :lineId
