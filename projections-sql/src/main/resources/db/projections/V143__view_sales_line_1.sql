-- What statements of the projection count lines by, as sales_order_1 for orders.
create or replace sql security invoker view sales_line_1 as
select
    b.basis,
    case b.day_of
        when 'placed' then o.business_date
        when 'confirmed' then o.confirmed_business_date
        else o.delivered_business_date
    end as day,
    o.id as order_id, i.id as line_id, i.product_id,
    i.delivered_quantity + greatest(i.quantity - i.delivered_quantity - i.closed_quantity, 0) as quantity,
    i.total_price as amount, coalesce(i.total_cost, 0) as cost
from order_detail_2 o
join order_item_2 i on i.order_id = o.id
join sales_basis b on b.delivered_only = 0 or o.status = 'delivered'
where o.status in ('confirmed', 'shipped', 'delivered')
  and b.basis <> 'created-delivered';
