-- An audit has begun.
insert into projection_audit (audit_id, started_at, requested_by, orders, differences)
values (:auditId, :at, :requestedBy, 0, 0)
