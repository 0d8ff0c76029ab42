-- How it compares with the live generation, unless it was swapped, dropped or asked for something else meanwhile.
update projection_generation
set compared_at = :at, differences = :differences, report = :report, wanted = :wanted
where projection = :projection
  and generation = :generation
  and state in ('ready', 'retired')
  and wanted = :asked
