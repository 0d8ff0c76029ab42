-- New lines, new totals.
update order_summary_2
set total_amount = :totals.amount, total_cost = :totals.cost, item_count = :itemCount,
    version = :version, updated_at = :recordedAt, position = :position,
    valid_from_position = :position
where id = :orderId
