create or replace sql security invoker view product as
select
    id, name, unit, global_price, cost, barcode, stock, reserved, created_at, updated_at, deleted_at,
    version, position
from product_2;
