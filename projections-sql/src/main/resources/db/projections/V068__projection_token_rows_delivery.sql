-- From the start of the ledger; written now, two nodes that start at once do not race for it.
insert into projection_token (processor_name, segment, token, token_type, token_timestamp, owner)
values ('delivery-1', 0, null, null, '1970-01-01T00:00:00Z', null);
