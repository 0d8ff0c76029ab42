-- Off its run again; which run that was stays readable.
update order_detail_2
set version = :version, updated_at = :recordedAt, position = :position
where id = :orderId
