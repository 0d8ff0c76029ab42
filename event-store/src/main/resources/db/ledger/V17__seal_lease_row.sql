-- The lease exists before anybody takes it. Ignored when a start that was killed has inserted it.
insert ignore into seal_lease (id, holder, epoch, expires_at) values (1, '', 0, '2000-01-01 00:00:00');
