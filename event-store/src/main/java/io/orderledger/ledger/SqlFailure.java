package io.orderledger.ledger;

import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientConnectionException;
import java.util.Set;

/** What an error of MySQL or MariaDB means for whoever was writing. */
enum SqlFailure {
    /** The transaction was rolled back for another one's sake: try again. */
    BUSY,
    /** The server or the way to it is gone. */
    LOST,
    /** A unique key refused a row. */
    DUPLICATE,
    /** A bug or a broken database: trying again does not help. */
    OTHER;

    private static final int DUPLICATE_ENTRY = 1062;
    /** Lock wait timeout, deadlock (Galera also when it commits), record changed since read, TiDB write conflict. */
    private static final Set<Integer> BUSY_CODES = Set.of(1205, 1213, 1020, 9007);
    /**
     * Too many connections, shutdown in progress, query interrupted, connection killed (MariaDB, MySQL); and read-only:
     * the primary has moved.
     */
    private static final Set<Integer> LOST_CODES = Set.of(1040, 1053, 1317, 1927, 3169, 1290, 1836);

    static SqlFailure of(SQLException failure) {
        int code = failure.getErrorCode();
        if (code == DUPLICATE_ENTRY) return DUPLICATE;
        if (BUSY_CODES.contains(code)) return BUSY;
        if (LOST_CODES.contains(code) || isConnectionFailure(failure)) return LOST;
        return OTHER;
    }

    private static boolean isConnectionFailure(SQLException failure) {
        String state = failure.getSQLState();
        return failure instanceof SQLTransientConnectionException
                || failure instanceof SQLNonTransientConnectionException
                || failure instanceof SQLRecoverableException
                || (state != null && state.startsWith("08"));
    }
}
