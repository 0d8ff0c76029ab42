-- Who reads only the orders they have placed reads them along this index. It starts with the one it replaces. The status
-- is left out: reading own rows to filter them costs milliseconds, keeping one more index level with it costs on each step.
alter table order_summary_1
    drop key order_summary_1_created_by,
    add key order_summary_1_own (created_by, business_date, placed_at, id);
