-- One page of the orders that somebody has placed: from an index of them, then only the rows of the page are read.
select s.id, s.order_no, s.customer_id, s.customer_name, s.status, s.fulfillment, s.total_amount, s.total_cost,
       s.item_count, s.remark, s.delivery_id, s.delivery_no,
       s.created_by, s.business_date, s.placed_at, s.created_at, s.updated_at, s.version
from (
    select o.id
    from order_summary o
    where o.created_by = :createdBy
      and (:status = '' or o.status = :status)
      and (:customerId = '' or o.customer_id = :customerId)
      and (:deliveryId = '' or o.delivery_id = :deliveryId)
      and o.business_date between :from and :to
      and (o.business_date < :cursor.day or o.placed_at < :cursor.placedAt
           or (o.placed_at = :cursor.placedAt and o.id < :cursor.id))
    order by o.business_date desc, o.placed_at desc, o.id desc
    limit :limit offset :offset
) page
straight_join order_summary s on s.id = page.id
order by s.business_date desc, s.placed_at desc, s.id desc
