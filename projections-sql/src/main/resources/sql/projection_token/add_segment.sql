-- A projection that has never run may start with more than one segment.
insert into projection_token (processor_name, segment, token, token_type, token_timestamp, owner)
values (:processor, :segment, null, null, '1970-01-01T00:00:00Z', null)
