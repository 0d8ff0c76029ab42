-- What proofs are made from does not change. "if not exists", where the server knows it (MySQL 8.0.29, MariaDB), lets a start
-- run again that was killed right here.
create trigger /*!80029 if not exists */ /*M!100600 if not exists */ ledger_tile_no_delete before delete on ledger_tile for each row
    signal sqlstate '45000' set message_text = 'ledger_tile is append-only: delete refused';
