-- Off its run again; which run that was stays readable.
update order_summary_2
set version = :version, updated_at = :recordedAt, position = :position,
    valid_from_position = :position
where id = :orderId
