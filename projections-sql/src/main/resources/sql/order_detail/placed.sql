-- A new order, with what it was placed as.
insert into order_detail_2
    (id, order_no, customer_id, customer_name, customer_phone, customer_address, status, fulfillment,
     total_amount, total_cost, placed_total_amount, placed_total_cost, remark,
     created_by, business_date, placed_at, created_at, updated_at, version, position)
values
    (:orderId, :orderNumber, :customerId, :customerName, :customerPhone, :customerAddress, :status, 'none',
     :totals.amount, :totals.cost, :totals.amount, :totals.cost, :remark,
     :placedBy, :businessDate, :placedAt, :recordedAt, :recordedAt, :version, :position)
