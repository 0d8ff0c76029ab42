-- What statements of the projection count orders by: like its tables there is one of each generation, so that the sums of a
-- generation are those of its own rows.
create or replace sql security invoker view sales_order_1 as
select
    b.basis,
    case b.day_of
        when 'placed' then o.business_date
        when 'confirmed' then o.confirmed_business_date
        else o.delivered_business_date
    end as day,
    o.id as order_id, o.customer_id, o.total_amount as amount, o.total_cost as cost
from order_detail_2 o
join sales_basis b on b.delivered_only = 0 or o.status = 'delivered'
where o.status in ('confirmed', 'shipped', 'delivered');
