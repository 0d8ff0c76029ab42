create or replace sql security invoker view customer_price as
select
    id, customer_id, product_id, price, min_quantity, valid_from, valid_to, created_at, updated_at,
    version, position
from customer_price_1;
