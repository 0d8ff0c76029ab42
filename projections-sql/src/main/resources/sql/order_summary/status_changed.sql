-- The list shows and filters the status.
update order_summary_2
set status = :to, version = :version, updated_at = :recordedAt, position = :position,
    valid_from_position = :position
where id = :orderId
