-- The newest audits, the last one first.
select audit_id, started_at, finished_at, requested_by, orders, differences, report,
       exists (
           select 1 from job_lock l where l.name = 'projection-audit' and l.lock_until > utc_timestamp(3)
       ) as held
from projection_audit
order by started_at desc, audit_id desc
limit :limit
