-- Names of an erased customer, second of three: the orders of all marked names count for the one that tells nothing.
insert into order_customer_2 (customer_id, customer_name, orders, position)
select named.customer_id, :erased, sum(named.orders), :position
from order_customer_2 named
where named.customer_id = :customerId
  and named.position = :position
group by named.customer_id
on duplicate key update orders = values(orders)
