package io.orderledger.ledger;

import java.sql.SQLException;

/** COMMIT was sent and its answer did not arrive: the unit is in the ledger as a whole or not at all. */
final class CommitOutcomeUnknown extends SQLException {
    CommitOutcomeUnknown(SQLException cause) {
        super(cause.getMessage(), cause.getSQLState(), cause.getErrorCode(), cause);
    }
}
