-- What was delivered or closed decides what the order comes to.
update order_summary_2
set fulfillment = :fulfillment, total_amount = :totals.amount, total_cost = :totals.cost,
    version = :version, updated_at = :recordedAt, position = :position,
    valid_from_position = :position
where id = :orderId
