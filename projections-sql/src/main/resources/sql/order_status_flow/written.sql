-- Every step of an order's status, with who took it.
insert into order_status_flow_1
    (id, order_id, from_status, to_status, operator, remark, created_at, version, position)
values
    (:eventId, :orderId, :from, :to, :operator, :remark, :recordedAt, :version, :position)
