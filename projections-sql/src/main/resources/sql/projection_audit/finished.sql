-- An audit is over.
update projection_audit
set finished_at = :at, orders = :orders, differences = :differences, report = :report
where audit_id = :auditId
