-- How many orders a customer had at a position.
select count(*) as total
from order_summary o
where o.customer_id = :customerId
  and o.business_date between :from and :to
  and (o.valid_from_position <= :asOf.position and (:status = '' or o.status = :status)
      or exists (
          select 1
          from order_past b
          where b.id = o.id
            and b.valid_from_position <= :asOf.position
            and b.until_position > :asOf.position
            and (:status = '' or b.status = :status)
      ))
