-- From now on the totals are those of what was delivered.
update delivery_1
set status = 'completed', completed_at = :completedAt, completed_date = :businessDate,
    total_amount = :totals.amount, total_cost = :totals.cost,
    version = :version, updated_at = :recordedAt, position = :position
where id = :deliveryId
