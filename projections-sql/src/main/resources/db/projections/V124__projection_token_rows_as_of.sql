-- The second versions start at the beginning of the ledger.
insert into projection_token (processor_name, segment, token, token_type, token_timestamp, owner)
values ('order-summary-2', 0, null, null, '1970-01-01T00:00:00Z', null),
       ('product-2', 0, null, null, '1970-01-01T00:00:00Z', null);

-- Nobody reads the first versions any more.
delete from projection_token where processor_name in ('order-summary-1', 'product-1');
drop table order_summary_1, order_count_1, order_customer_1, product_1;
