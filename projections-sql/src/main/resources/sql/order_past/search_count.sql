-- How many orders a search as of a position finds, by number and then by name, each counted up to a bound.
select (
    select count(*)
    from (
        select 1
        from order_summary o
        where o.order_no like :numberPattern
          and o.business_date between :numberFrom and :numberTo
          and (:customerId = '' or o.customer_id = :customerId)
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
        limit :bound
    ) by_number
) + (
    select count(*)
    from (
        select 1
        from order_customer c
        straight_join order_summary o on o.customer_id = c.customer_id and o.customer_name = c.customer_name
        where c.customer_name like :namePattern
          and o.order_no not like :numberPattern
          and (:customerId = '' or o.customer_id = :customerId)
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
        limit :bound
    ) by_name
) as total
