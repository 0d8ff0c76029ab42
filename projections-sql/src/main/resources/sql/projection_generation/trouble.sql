-- Why it does not get on.
update projection_generation
set trouble = :trouble
where projection = :projection
  and generation = :generation
