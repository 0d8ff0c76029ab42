-- The last status comes with the final totals.
update order_summary_1
set status = :to, total_amount = :totals.amount, total_cost = :totals.cost,
    version = :version, updated_at = :recordedAt, position = :position
where id = :orderId
