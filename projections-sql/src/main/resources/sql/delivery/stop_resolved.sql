-- One stop less to visit. The totals stay the planned ones until the run is completed.
update delivery_1
set resolved_count = resolved_count + 1,
    version = :version, updated_at = :recordedAt, position = :position
where id = :deliveryId
