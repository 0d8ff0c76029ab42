-- One page of the operation log, newest first. An empty text is no filter: the server leaves it out before it plans.
select id, at, user_id, user_name, role, subject, action, route, target, result, http_status, error_code, request_id,
       client_address, device, ledger_position, replayed
from operation_log
where (:userId = '' or user_id = :userId)
  and (:action = '' or action = :action)
  and (:result = '' or result = :result)
  and (:target = '' or target = :target)
  and (:requestId = '' or request_id = :requestId)
  and at >= :from
  and at < :until
  and at <= :afterTime
  and (at < :afterTime or id < :afterId)
order by at desc, id desc
limit :limit offset :offset
