-- A cancelled order counts no more; what it counted until now stays.
update sales_span_1
set until_position = :position
where order_id = :orderId
  and until_position = 9223372036854775807
