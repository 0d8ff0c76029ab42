-- The list shows the remark.
update order_summary_1
set remark = :remark, version = :version, updated_at = :recordedAt, position = :position
where id = :orderId
