-- One row a business day on which something was sold, for each way to count. The sums are complete up to the ledger position.
create or replace sql security definer view rpt_daily_sales_v1 as
select
    s.basis, s.day as sales_date, s.orders, s.amount, s.cost, s.amount - s.cost as profit,
    cast(s.amount / s.orders as decimal(18,2)) as average_amount, f.position as ledger_position
from sales_day s
join (select max(position) as position from rpt_freshness where projection like 'order-detail-%') f
where s.orders > 0;
