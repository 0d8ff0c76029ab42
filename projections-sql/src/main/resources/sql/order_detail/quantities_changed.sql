-- What was delivered or closed decides what the order comes to.
update order_detail_2
set fulfillment = :fulfillment, total_amount = :totals.amount, total_cost = :totals.cost,
    version = :version, updated_at = :recordedAt, position = :position
where id = :orderId
