-- How many operations a filter finds, as far as anybody would turn pages.
select count(*) as total
from (
    select 1
    from operation_log
    where (:userId = '' or user_id = :userId)
      and (:action = '' or action = :action)
      and (:result = '' or result = :result)
      and (:target = '' or target = :target)
      and (:requestId = '' or request_id = :requestId)
      and at >= :from
      and at < :until
    limit :bound
) found
