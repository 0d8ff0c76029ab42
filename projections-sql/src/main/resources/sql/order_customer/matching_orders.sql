-- How many orders carry a name that fits: decides which way a search goes, and is its total.
select coalesce(sum(orders), 0) as total
from order_customer
where customer_name like :namePattern
