-- What will not come any more is not paid for.
update order_item_2
set delivered_quantity = :deliveredSoFar, closed_quantity = :closed, total_price = :amount, total_cost = :costAmount,
    version = :version, updated_at = :recordedAt, position = :position
where order_id = :orderId
  and id = :lineId
