-- Where these orders were the last ones, nothing is left to say. It locks what it reads: only tables of the projection.
delete s
from order_detail_2 o
straight_join (select distinct basis from sales_day_1) b
straight_join (select 1 as which union all select 2 union all select 3) d
straight_join sales_day_1 s
    on s.basis = b.basis
    and s.day = case d.which
        when 1 then o.business_date
        when 2 then o.confirmed_business_date
        else o.delivered_business_date
    end
where o.id in (:streamIds)
  and s.orders = 0
