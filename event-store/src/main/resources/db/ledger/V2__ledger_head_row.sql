-- The head exists before the first event: writers lock it. Ignored when a start that was killed has inserted it.
insert ignore into ledger_head (id, next_position, epoch) values (1, 1, 1);
