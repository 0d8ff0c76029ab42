-- A read-only user for analysts, on MariaDB 10.11 or newer. As a user that may create users and grant, on the ledger's
-- database:
--     mariadb --database=order_ledger < create-analyst-mariadb.sql
-- Nobody can sign in as it before it has a password, which is not for a file:
--     alter user 'analyst'@'%' identified by '…' account unlock;
-- Run again after every upgrade: what is there stays as it is, new views are granted. The role is what carries the rights;
-- grant it to as many users as there are analysts.
create role if not exists ledger_analyst;
grant select on rpt_dictionary to ledger_analyst;
grant select on rpt_freshness to ledger_analyst;
grant select on rpt_customer_month_v1 to ledger_analyst;
grant select on rpt_daily_sales_v1 to ledger_analyst;
grant select on rpt_delivery_v1 to ledger_analyst;
grant select on rpt_delivery_stop_v1 to ledger_analyst;
grant select on rpt_order_v1 to ledger_analyst;
grant select on rpt_order_item_v1 to ledger_analyst;
grant select on rpt_order_status_v1 to ledger_analyst;
grant select on rpt_price_history_v1 to ledger_analyst;
grant select on rpt_product_rank_v1 to ledger_analyst;
grant select on rpt_stock_v1 to ledger_analyst;

create user if not exists 'analyst'@'%' account lock;
-- A query that has run for a minute is ended: it holds old row versions that the ledger's own work has to pass by.
alter user 'analyst'@'%' with max_statement_time 60 max_user_connections 10;
grant ledger_analyst to 'analyst'@'%';
set default role ledger_analyst for 'analyst'@'%';
