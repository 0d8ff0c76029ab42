-- One row a product, deleted ones included, with its stock as it is now.
create or replace sql security definer view rpt_stock_v1 as
select
    id as product_id, name as product_name, unit, barcode, global_price, cost as unit_cost, stock as on_hand,
    reserved, stock - reserved as available, cast(stock * cost as decimal(20,2)) as stock_value, created_at,
    updated_at, deleted_at, version, position as ledger_position
from product;
