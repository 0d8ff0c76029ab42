-- It gets on again; what somebody has to decide about stays, as does a newer trouble.
update projection_generation
set trouble = null
where projection = :projection
  and generation = :generation
  and trouble = :trouble
