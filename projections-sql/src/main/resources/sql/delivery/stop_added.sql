-- One order more is planned.
update delivery_1
set total_amount = total_amount + :totals.amount, total_cost = total_cost + :totals.cost, stop_count = stop_count + 1,
    version = :version, updated_at = :recordedAt, position = :position
where id = :deliveryId
