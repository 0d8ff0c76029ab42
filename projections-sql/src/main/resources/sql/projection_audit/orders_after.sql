-- All orders that the ledger or the tables know, page by page.
select ids.id
from (
    (
        select e.stream_id as id
        from ledger_event e
        where e.stream_id > :after
          and e.sequence = 0
          and e.stream_type = 'order'
        order by e.stream_id
        limit :limit
    )
    union
    (
        select o.id
        from order_detail o
        where o.id > :after
        order by o.id
        limit :limit
    )
) ids
order by ids.id
limit :limit
