-- Nothing of it was delivered; the totals stay the planned ones.
update delivery_1
set status = 'cancelled', cancel_reason = :reason,
    version = :version, updated_at = :recordedAt, position = :position
where id = :deliveryId
