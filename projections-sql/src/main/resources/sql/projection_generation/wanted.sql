-- What is to be done with a generation that is complete.
update projection_generation
set wanted = :wanted, requested_by = :requestedBy, trouble = null
where projection = :projection
  and generation = :generation
  and state in ('ready', 'retired')
