-- The database's clock, by which an export says when it read the orders.
select utc_timestamp(6) as at
