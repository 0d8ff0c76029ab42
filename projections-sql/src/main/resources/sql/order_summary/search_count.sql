-- How many orders a search finds, by number and then by name, each counted up to a bound.
select (
    select count(*)
    from (
        select 1
        from order_summary o
        where o.order_no like :numberPattern
          and o.business_date between :numberFrom and :numberTo
          and (:status = '' or o.status = :status)
          and (:customerId = '' or o.customer_id = :customerId)
          and o.business_date between :from and :to
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
          and (:status = '' or o.status = :status)
          and (:customerId = '' or o.customer_id = :customerId)
          and o.business_date between :from and :to
        limit :bound
    ) by_name
) as total
