create or replace sql security invoker view order_history as
select
    id, order_id, action, description, operator, changes, created_at, version, position
from order_history_1;
