-- How many of the orders whose latest run at a position was this one a filter leaves.
select count(*) as total
from (
    select o.id
    from order_summary o
    where o.delivery_id = :deliveryId
      and o.valid_from_position <= :asOf.position
      and (:status = '' or o.status = :status)
    union all
    select b.id
    from order_past b
    where b.delivery_id = :deliveryId
      and b.valid_from_position <= :asOf.position
      and b.until_position > :asOf.position
      and (:status = '' or b.status = :status)
) carried
straight_join order_summary o on o.id = carried.id
where (:customerId = '' or o.customer_id = :customerId)
  and (:namePattern = '' or o.order_no like :numberPattern or o.customer_name like :namePattern)
  and o.business_date between :from and :to
