-- The newest remark.
update order_detail_2
set remark = :remark,
    version = :version, updated_at = :recordedAt, position = :position
where id = :orderId
