package io.orderledger.web.error;

import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;
import java.util.Set;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.NonTransientDataAccessResourceException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.CannotCreateTransactionException;

/**
 * Tells a database that cannot answer just now from a statement that is wrong: the former is worth trying again, the
 * latter is a bug.
 */
final class Outages {
    /** SQLSTATE classes: connection failure, rollback (deadlock), insufficient resources, operator intervention. */
    private static final Set<String> OUTAGE_CLASSES = Set.of("08", "40", "53", "57");

    private Outages() {}

    static boolean isOutage(Throwable exception) {
        return CauseChain.of(exception).anyMatch(Outages::says);
    }

    private static boolean says(Throwable cause) {
        return switch (cause) {
            case CannotCreateTransactionException _ -> true;
            case DataAccessException access -> says(access);
            case SQLTransientException _ -> true;
            case SQLRecoverableException _ -> true;
            case SQLNonTransientConnectionException _ -> true;
            case SQLException sql ->
                sql.getSQLState() != null
                        && sql.getSQLState().length() > 2
                        && OUTAGE_CLASSES.contains(sql.getSQLState().substring(0, 2));
            default -> false;
        };
    }

    private static boolean says(DataAccessException access) {
        return access instanceof TransientDataAccessException
                || access instanceof RecoverableDataAccessException
                || access instanceof NonTransientDataAccessResourceException;
    }
}
