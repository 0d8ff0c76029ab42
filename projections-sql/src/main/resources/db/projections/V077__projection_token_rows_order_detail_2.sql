-- The second version starts at the beginning of the ledger.
insert into projection_token (processor_name, segment, token, token_type, token_timestamp, owner)
values ('order-detail-2', 0, null, null, '1970-01-01T00:00:00Z', null);

-- Nobody reads the first version any more.
delete from projection_token where processor_name = 'order-detail-1';
drop table order_detail_1, order_item_1, order_item_placed_1;
