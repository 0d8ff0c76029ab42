-- What each order and each of its lines counts, by which day. The sums in sales_day and the others are those of these
-- rows, at every moment: whoever doubts a figure finds here the orders that it is made of.
create or replace sql security invoker view sales_order as
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

create or replace sql security invoker view sales_line as
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

create or replace sql security invoker view sales_day as
select basis, day, orders, amount, cost
from sales_day_1;

create or replace sql security invoker view sales_customer_day as
select basis, day, customer_id, orders, amount, cost
from sales_customer_day_1;

create or replace sql security invoker view sales_product_day as
select basis, day, product_id, orders, line_count, quantity, amount, cost
from sales_product_day_1;
