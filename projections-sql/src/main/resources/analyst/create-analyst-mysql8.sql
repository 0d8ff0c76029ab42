-- A read-only user for analysts, on MySQL 8.0 or newer. As a user that may create users and grant, on the ledger's database:
--     mysql --database=order_ledger < create-analyst-mysql8.sql
-- Nobody can sign in as it before it has a password, which is not for a file:
--     alter user 'analyst'@'%' identified by '…' account unlock;
-- Run again after every upgrade: what is there stays as it is, new views are granted. The role is what carries the rights;
-- grant it to as many users as there are analysts.
create role if not exists 'ledger_analyst';
grant select on rpt_dictionary to 'ledger_analyst';
grant select on rpt_freshness to 'ledger_analyst';
grant select on rpt_customer_month_v1 to 'ledger_analyst';
grant select on rpt_daily_sales_v1 to 'ledger_analyst';
grant select on rpt_delivery_v1 to 'ledger_analyst';
grant select on rpt_delivery_stop_v1 to 'ledger_analyst';
grant select on rpt_order_v1 to 'ledger_analyst';
grant select on rpt_order_item_v1 to 'ledger_analyst';
grant select on rpt_order_status_v1 to 'ledger_analyst';
grant select on rpt_price_history_v1 to 'ledger_analyst';
grant select on rpt_product_rank_v1 to 'ledger_analyst';
grant select on rpt_stock_v1 to 'ledger_analyst';

create user if not exists 'analyst'@'%' account lock;
-- MySQL knows no time limit of a user: give max_execution_time in the tool's connection (docs/analysts.md).
alter user 'analyst'@'%' with max_user_connections 10;
grant 'ledger_analyst' to 'analyst'@'%';
set default role 'ledger_analyst' to 'analyst'@'%';
