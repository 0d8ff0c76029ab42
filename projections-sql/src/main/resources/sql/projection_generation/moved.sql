-- From one state to the next, unless somebody else was faster.
update projection_generation
set state = :to, state_since = :at, wanted = :wanted, trouble = null
where projection = :projection
  and generation = :generation
  and state = :from
