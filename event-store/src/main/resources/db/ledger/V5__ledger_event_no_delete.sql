-- Second barrier behind the missing privilege. Dropped first, so that a start that was killed here runs again.
drop trigger if exists ledger_event_no_delete;
create trigger ledger_event_no_delete before delete on ledger_event for each row
    signal sqlstate '45000' set message_text = 'ledger_event is append-only: delete refused';
