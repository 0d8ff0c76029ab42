-- The newest audits, the last one first.
select audit_id, started_at, finished_at, requested_by, orders, differences, report
from projection_audit
order by started_at desc, audit_id desc
limit :limit
