-- Axon looks for the identity of this token table here; written now, two nodes that start at once do not race for it.
insert into projection_token (processor_name, segment, token, token_type, token_timestamp, owner)
values ('__config', 0, concat('{"config":{"id":"', uuid(), '"}}'),
        'org.axonframework.eventhandling.tokenstore.ConfigToken', '1970-01-01T00:00:00Z', null);
