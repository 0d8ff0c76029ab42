-- A generation that is dropped takes its letters with it: the events are in the ledger, and in those of the live one.
delete from projection_dead_letter
where processing_group = :processor
