-- What each driver has delivered on some days, under the name they have now.
select s.employee_id, coalesce(max(e.name), max(s.employee_name)) as employee_name, sum(s.deliveries) as deliveries,
       sum(s.total_amount) as total_amount, sum(s.total_cost) as total_cost
from delivery_day s
left join employee e on e.id = s.employee_id
where s.basis = :basis
  and s.business_date between :from and :to
group by s.employee_id
order by total_amount desc, deliveries desc, s.employee_id
limit :limit
