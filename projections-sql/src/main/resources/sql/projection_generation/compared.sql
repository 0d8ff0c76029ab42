-- How it compares with the live generation.
update projection_generation
set compared_at = :at, differences = :differences, report = :report, wanted = :wanted
where projection = :projection
  and generation = :generation
