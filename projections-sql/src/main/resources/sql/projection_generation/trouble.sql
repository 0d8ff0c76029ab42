-- Why it does not get on, unless it is live and has, or somebody has to decide about what was given up: that is kept.
update projection_generation
set trouble = :trouble
where projection = :projection
  and generation = :generation
  and state not in ('live', 'dropped')
  and (trouble is null or trouble not like 'given up: %')
