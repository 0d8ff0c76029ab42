-- The list shows and filters the status.
update order_summary_1
set status = :to, version = :version, updated_at = :recordedAt, position = :position
where id = :orderId
