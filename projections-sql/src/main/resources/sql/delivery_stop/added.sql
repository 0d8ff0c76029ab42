-- An order on a run, with whom it goes to.
insert into delivery_stop_1
    (delivery_id, order_id, order_no, stop_no, slip_no, customer_id, customer_name, customer_phone, customer_address,
     status, planned_amount, planned_cost, created_at, updated_at, version, position)
values
    (:deliveryId, :orderId, :orderNumber, :stop, :slipNumber, :customerId, :customerName, :customerPhone,
     :customerAddress,
     'pending', :totals.amount, :totals.cost, :recordedAt, :recordedAt, :version, :position)
