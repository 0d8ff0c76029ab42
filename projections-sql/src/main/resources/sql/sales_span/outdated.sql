-- The order comes to something else: what it counted ends here. Nothing ends where the totals are the same.
update sales_span_1
set until_position = :position
where order_id = :orderId
  and until_position = 9223372036854775807
  and (amount <> :totals.amount or cost <> :totals.cost)
