-- From now on the order counts as a sale.
update order_detail_2
set status = :to, confirmed_business_date = :businessDate,
    version = :version, updated_at = :recordedAt, position = :position
where id = :orderId
