-- On the road.
update delivery_1
set status = 'in_progress', started_at = :startedAt,
    version = :version, updated_at = :recordedAt, position = :position
where id = :deliveryId
