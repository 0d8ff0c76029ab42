-- How fast it is being built.
update projection_generation
set events_per_second = :eventsPerSecond
where projection = :projection
  and generation = :generation
