-- All orders, page by page.
select id
from order_detail_2
where id > :after
order by id
limit :limit
