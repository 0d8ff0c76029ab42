-- Where these orders were the last ones, nothing is left to say. It locks what it reads: only tables of the projection.
delete s
from order_detail_2 o
straight_join order_item_2 i on i.order_id = o.id
straight_join (select distinct basis from sales_day_1) b
straight_join (select 1 as which union all select 2 union all select 3) d
straight_join sales_product_day_1 s
    on s.basis = b.basis
    and s.day = case d.which
        when 1 then o.business_date
        when 2 then o.confirmed_business_date
        else o.delivered_business_date
    end
    and s.product_id = i.product_id
where o.id in (:streamIds)
  and s.orders = 0
