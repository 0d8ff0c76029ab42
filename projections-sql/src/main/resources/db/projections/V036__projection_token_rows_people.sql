-- From the start of the ledger; written now, two nodes that start at once do not race for them.
insert into projection_token (processor_name, segment, token, token_type, token_timestamp, owner)
values ('user-1', 0, null, null, '1970-01-01T00:00:00Z', null),
       ('employee-1', 0, null, null, '1970-01-01T00:00:00Z', null);
