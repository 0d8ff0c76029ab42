-- How many products the list had as the ledger stood at a position.
select count(*) as total
from (
    select c.id, c.name, c.unit, c.global_price, c.cost, c.barcode,
           c.stock, c.reserved, c.created_at, c.updated_at, c.deleted_at, c.version
    from product c
    where c.position <= :asOf.position
    union all
    select p.id, p.name, p.unit, p.global_price, p.cost, p.barcode,
           p.stock, p.reserved, p.created_at, p.updated_at, p.deleted_at, p.version
    from (
        select id, min(until_position) as until_position
        from product_past
        where until_position > :asOf.position
        group by id
    ) kept
    straight_join product_past p on p.id = kept.id and p.until_position = kept.until_position
    where p.valid_from_position <= :asOf.position
) known
where deleted_at is null
  and (name like :pattern or barcode like :pattern)
