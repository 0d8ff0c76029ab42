-- One segment each, from the start of the ledger; written now, two nodes that start at once do not race for them.
insert into projection_token (processor_name, segment, token, token_type, token_timestamp, owner)
values ('product-1', 0, null, null, '1970-01-01T00:00:00Z', null),
       ('customer-1', 0, null, null, '1970-01-01T00:00:00Z', null),
       ('customer-price-1', 0, null, null, '1970-01-01T00:00:00Z', null),
       ('order-summary-1', 0, null, null, '1970-01-01T00:00:00Z', null),
       ('order-detail-1', 0, null, null, '1970-01-01T00:00:00Z', null),
       ('order-status-flow-1', 0, null, null, '1970-01-01T00:00:00Z', null),
       ('order-history-1', 0, null, null, '1970-01-01T00:00:00Z', null),
       ('system-config-1', 0, null, null, '1970-01-01T00:00:00Z', null);
