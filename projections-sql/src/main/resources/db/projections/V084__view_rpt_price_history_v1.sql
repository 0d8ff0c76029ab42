-- One row a change of a price that a customer has for a product.
create or replace sql security definer view rpt_price_history_v1 as
select
    h.id as price_id, h.customer_id, c.name as customer_name, h.product_id, p.name as product_name, h.action,
    h.price, h.previous_price, h.min_quantity, h.valid_from as valid_from_date, h.valid_to as valid_to_date,
    h.operator, h.created_at as changed_at, h.version, h.position as ledger_position
from customer_price_history h
left join customer c on c.id = h.customer_id
left join product p on p.id = h.product_id;
