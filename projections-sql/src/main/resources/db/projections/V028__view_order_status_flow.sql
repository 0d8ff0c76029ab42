create or replace sql security invoker view order_status_flow as
select
    id, order_id, from_status, to_status, operator, remark, created_at, version, position
from order_status_flow_1;
