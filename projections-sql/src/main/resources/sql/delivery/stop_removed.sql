-- One order less is planned; the event does not say what it came to, its stop does.
update delivery_1
set total_amount = total_amount - (
        select s.planned_amount from delivery_stop_1 s where s.delivery_id = :deliveryId and s.order_id = :orderId),
    total_cost = total_cost - (
        select s.planned_cost from delivery_stop_1 s where s.delivery_id = :deliveryId and s.order_id = :orderId),
    stop_count = stop_count - 1,
    version = :version, updated_at = :recordedAt, position = :position
where id = :deliveryId
