create or replace sql security invoker view product_past as
select
    id, valid_from_position, until_position, name, unit, global_price, cost, barcode, stock, reserved,
    created_at, updated_at, deleted_at, version
from product_past_1;
