create or replace sql security invoker view customer_price_history as
select
    id, customer_id, product_id, action, price, previous_price, min_quantity, valid_from, valid_to,
    operator, created_at, version, position
from customer_price_history_1;
