-- Events that one generation of a projection could not take in, and another one could.
select coalesce(sum(l.live_letters), 0) as live, coalesce(sum(l.rebuilt_letters), 0) as rebuilt,
       coalesce(sum(l.live_letters <> l.rebuilt_letters), 0) as differences, count(*) as total,
       (
           select count(*)
           from projection_skipped_letter s
           where s.projection = :projection
             and s.generation in (:liveGeneration, :rebuiltGeneration)
       ) as skipped
from (
    select event_identifier, sum(processing_group = :live) as live_letters,
           sum(processing_group = :rebuilt) as rebuilt_letters
    from projection_dead_letter
    where processing_group in (:live, :rebuilt)
    group by event_identifier
) l
