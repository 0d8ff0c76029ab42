-- From one state to the next, unless somebody else was faster. By the clock of the database: nodes may differ.
update projection_generation
set state = :to, state_since = utc_timestamp(6), wanted = :wanted, trouble = null
where projection = :projection
  and generation = :generation
  and state = :from
