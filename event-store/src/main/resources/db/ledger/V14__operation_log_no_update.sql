-- What somebody did cannot be taken back. "if not exists", where the server knows it (MySQL 8.0.29, MariaDB), lets a start
-- run again that was killed right here.
create trigger /*!80029 if not exists */ /*M!100600 if not exists */ operation_log_no_update before update on operation_log for each row
    signal sqlstate '45000' set message_text = 'operation_log is append-only: update refused';
