-- The newest remark.
update order_detail_1
set remark = :remark,
    version = :version, updated_at = :recordedAt, position = :position
where id = :orderId
