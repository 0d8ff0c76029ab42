-- The status as it stands.
update order_detail_2
set status = :to,
    version = :version, updated_at = :recordedAt, position = :position
where id = :orderId
