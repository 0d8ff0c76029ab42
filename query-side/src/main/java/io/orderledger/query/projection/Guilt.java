package io.orderledger.query.projection;

import java.sql.SQLException;
import java.util.Set;
import org.axonframework.eventhandling.tokenstore.UnableToClaimTokenException;
import org.axonframework.messaging.deadletter.DeadLetterQueueOverflowException;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/**
 * Whether a failure is the fault of one event. Only then may the event go to the dead letters; whatever else went wrong
 * (database away, deadlock, disk full, table missing) would go wrong with every event, and is tried again for ever.
 */
final class Guilt {
    private static final int MAX_CAUSES = 20;
    /** SQLSTATE classes: 21 wrong number of values, 22 value does not fit, 23 key or constraint violated. */
    private static final Set<String> DATA_STATES = Set.of("21", "22", "23");
    /** MySQL reports these about data under the general state HY000: bad value, bad string, CHECK violated. */
    private static final Set<Integer> DATA_ERRORS = Set.of(1366, 1364, 3819, 4025, 3140);

    private Guilt() {}

    static boolean isOfTheEvent(Throwable failure) {
        SQLException database = cause(failure, SQLException.class);
        if (database != null) {
            return isAboutData(database);
        }
        return failure instanceof Exception
                && cause(failure, UnknownEvent.class) == null
                && cause(failure, DataAccessException.class) == null
                && cause(failure, TransactionException.class) == null
                && cause(failure, UnableToClaimTokenException.class) == null
                && cause(failure, DeadLetterQueueOverflowException.class) == null
                && cause(failure, InterruptedException.class) == null;
    }

    private static boolean isAboutData(SQLException failure) {
        String state = failure.getSQLState();
        return DATA_ERRORS.contains(failure.getErrorCode())
                || (state != null && state.length() > 2 && DATA_STATES.contains(state.substring(0, 2)));
    }

    private static <T extends Throwable> @Nullable T cause(Throwable failure, Class<T> type) {
        Throwable current = failure;
        for (int depth = 0; current != null && depth < MAX_CAUSES; depth++) {
            if (type.isInstance(current)) {
                return type.cast(current);
            }
            current = current.getCause();
        }
        return null;
    }
}
