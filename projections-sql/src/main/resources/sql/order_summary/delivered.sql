-- The last status comes with the final totals.
update order_summary_2
set status = :to, total_amount = :totals.amount, total_cost = :totals.cost,
    version = :version, updated_at = :recordedAt, position = :position,
    valid_from_position = :position
where id = :orderId
