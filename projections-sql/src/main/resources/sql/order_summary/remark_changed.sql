-- The list shows the remark.
update order_summary_2
set remark = :remark, version = :version, updated_at = :recordedAt, position = :position,
    valid_from_position = :position
where id = :orderId
