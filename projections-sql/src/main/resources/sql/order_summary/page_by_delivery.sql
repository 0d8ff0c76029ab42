-- One page of the orders whose latest run is this one: few, so that filters and a keyword are looked at row by row.
select s.id, s.order_no, s.customer_id, s.customer_name, s.status, s.fulfillment, s.total_amount, s.total_cost,
       s.item_count, s.remark, s.delivery_id, s.delivery_no,
       s.created_by, s.business_date, s.placed_at, s.created_at, s.updated_at, s.version
from order_summary s
where s.delivery_id = :deliveryId
  and (:namePattern = '' or s.order_no like :numberPattern or s.customer_name like :namePattern)
  and (:status = '' or s.status = :status)
  and (:customerId = '' or s.customer_id = :customerId)
  and s.business_date between :from and :to
  and (s.business_date < :cursor.day or s.placed_at < :cursor.placedAt
       or (s.placed_at = :cursor.placedAt and s.id < :cursor.id))
order by s.business_date desc, s.placed_at desc, s.id desc
limit :limit offset :offset
