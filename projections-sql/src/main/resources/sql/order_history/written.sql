-- Everything that happened to an order, field by field.
insert into order_history_1
    (id, order_id, action, description, operator, changes, created_at, version, position)
values
    (:eventId, :orderId, :action, :description, :operator, :changes, :recordedAt, :version, :position)
