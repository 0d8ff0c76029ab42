-- New lines, new totals.
update order_summary_1
set total_amount = :totals.amount, total_cost = :totals.cost, item_count = :itemCount,
    version = :version, updated_at = :recordedAt, position = :position
where id = :orderId
