-- How many orders were in a status at a position: two indexes alone.
select (
    select count(*)
    from order_summary o
    where o.status = :status
      and o.business_date between :from and :to
      and o.valid_from_position <= :asOf.position
) + (
    select count(*)
    from order_past b
    where b.status = :status
      and b.business_date between :from and :to
      and b.valid_from_position <= :asOf.position
      and b.until_position > :asOf.position
) as total
