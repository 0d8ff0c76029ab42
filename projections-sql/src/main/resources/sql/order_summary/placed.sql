-- A new order appears in the list.
insert into order_summary_2
    (id, order_no, customer_id, customer_name, status, fulfillment, total_amount, total_cost, item_count, remark,
     created_by, business_date, placed_at, created_at, updated_at, version, position,
     valid_from_position)
values
    (:orderId, :orderNumber, :customerId, :customerName, :status, 'none', :totals.amount, :totals.cost, :itemCount,
     :remark,
     :placedBy, :businessDate, :placedAt, :recordedAt, :recordedAt, :version, :position, :position)
