-- What was signed does not change. "if not exists", where the server knows it (MySQL 8.0.29, MariaDB), lets a start
-- run again that was killed right here.
create trigger /*!80029 if not exists */ /*M!100600 if not exists */ ledger_checkpoint_no_delete before delete on ledger_checkpoint for each row
    signal sqlstate '45000' set message_text = 'ledger_checkpoint is append-only: delete refused';
