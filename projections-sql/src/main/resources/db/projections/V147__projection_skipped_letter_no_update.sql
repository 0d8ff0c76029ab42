-- Who decided that an event is not taken in cannot be taken back. "if not exists", where the server knows it (MySQL 8.0.29,
-- MariaDB), lets a start run again that was killed right here.
create trigger /*!80029 if not exists */ /*M!100600 if not exists */ projection_skipped_letter_no_update before update on projection_skipped_letter for each row
    signal sqlstate '45000' set message_text = 'projection_skipped_letter is append-only: update refused';
