-- A generation that is dropped needs no token any more.
delete from projection_token
where processor_name = :processor
