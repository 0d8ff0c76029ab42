-- New lines, new totals; what was placed stays.
update order_detail_2
set total_amount = :totals.amount, total_cost = :totals.cost,
    version = :version, updated_at = :recordedAt, position = :position
where id = :orderId
