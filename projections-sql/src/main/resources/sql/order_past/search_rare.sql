-- Search as of a position when the name fits few orders: from the few names to their orders.
select s.id, s.order_no, s.customer_id, s.customer_name, coalesce(p.status, s.status) as status,
       coalesce(p.fulfillment, s.fulfillment) as fulfillment, coalesce(p.total_amount, s.total_amount) as total_amount,
       coalesce(p.total_cost, s.total_cost) as total_cost, coalesce(p.item_count, s.item_count) as item_count,
       case when p.id is null then s.remark else p.remark end as remark,
       case when p.id is null then s.delivery_id else p.delivery_id end as delivery_id,
       case when p.id is null then s.delivery_no else p.delivery_no end as delivery_no,
       s.created_by, s.business_date, s.placed_at, s.created_at, coalesce(p.updated_at, s.updated_at) as updated_at,
       coalesce(p.version, s.version) as version
from (
    select matches.id
    from (
        (select o.id, o.business_date, o.placed_at
         from order_summary o
         where o.order_no like :numberPattern
           and o.business_date between :numberFrom and :numberTo
           and (:customerId = '' or o.customer_id = :customerId)
           and o.business_date between :from and :to
           and (o.business_date < :cursor.day or o.placed_at < :cursor.placedAt
                or (o.placed_at = :cursor.placedAt and o.id < :cursor.id))
           and (o.valid_from_position <= :asOf.position and (:status = '' or o.status = :status)
               or exists (
                   select 1
                   from order_past b
                   where b.id = o.id
                     and b.valid_from_position <= :asOf.position
                     and b.until_position > :asOf.position
                     and (:status = '' or b.status = :status)
               ))
         order by o.business_date desc, o.placed_at desc, o.id desc
         limit :depth)
        union
        (select o.id, o.business_date, o.placed_at
         from order_customer c
         straight_join order_summary o on o.customer_id = c.customer_id and o.customer_name = c.customer_name
         where c.customer_name like :namePattern
           and (:customerId = '' or o.customer_id = :customerId)
           and o.business_date between :from and :to
           and (o.business_date < :cursor.day or o.placed_at < :cursor.placedAt
                or (o.placed_at = :cursor.placedAt and o.id < :cursor.id))
           and (o.valid_from_position <= :asOf.position and (:status = '' or o.status = :status)
               or exists (
                   select 1
                   from order_past b
                   where b.id = o.id
                     and b.valid_from_position <= :asOf.position
                     and b.until_position > :asOf.position
                     and (:status = '' or b.status = :status)
               ))
         order by o.business_date desc, o.placed_at desc, o.id desc
         limit :depth)
    ) matches
    order by matches.business_date desc, matches.placed_at desc, matches.id desc
    limit :limit offset :offset
) page
straight_join order_summary s on s.id = page.id
left join order_past p on p.id = s.id
    and s.valid_from_position > :asOf.position
    and p.valid_from_position <= :asOf.position
    and p.until_position > :asOf.position
order by s.business_date desc, s.placed_at desc, s.id desc
