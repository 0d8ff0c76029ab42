-- The last status comes with the final totals.
update order_detail_2
set status = :to, delivered_business_date = :businessDate, total_amount = :totals.amount, total_cost = :totals.cost,
    version = :version, updated_at = :recordedAt, position = :position
where id = :orderId
