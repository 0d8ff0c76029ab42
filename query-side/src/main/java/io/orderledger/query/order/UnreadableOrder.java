package io.orderledger.query.order;

import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/** Events of one order that no order comes of: they cannot be decoded, or do not follow each other. */
final class UnreadableOrder extends RuntimeException {
    private static final int MOST_CAUSES = 10;

    UnreadableOrder(RuntimeException cause) {
        super(kinds(cause), cause);
    }

    /** Not of the database, which would fail with the next order too. */
    static boolean isOfTheEvents(RuntimeException failure) {
        return causes(failure).stream()
                .noneMatch(cause -> cause instanceof SQLException
                        || cause instanceof DataAccessException
                        || cause instanceof TransactionException);
    }

    private static String kinds(Throwable failure) {
        return causes(failure).stream()
                .map(cause -> cause.getClass().getSimpleName())
                .collect(Collectors.joining(": "));
    }

    private static List<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .limit(MOST_CAUSES)
                .toList();
    }
}
