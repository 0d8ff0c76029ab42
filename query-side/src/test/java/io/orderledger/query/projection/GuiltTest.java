package io.orderledger.query.projection;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderledger.query.statement.RowCountMismatch;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.stream.Stream;
import org.axonframework.common.jdbc.JdbcException;
import org.axonframework.eventhandling.tokenstore.UnableToClaimTokenException;
import org.axonframework.messaging.deadletter.DeadLetterQueueOverflowException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.transaction.CannotCreateTransactionException;

/** Only what the event itself did wrong sends it to the dead letters. */
class GuiltTest {
    static Stream<Exception> ofTheEvent() {
        return Stream.of(
                new IllegalStateException("bug"),
                new NullPointerException(),
                new ArithmeticException("Rounding necessary"),
                new RowCountMismatch("a/b", 0, 1),
                new DataIntegrityViolationException("", new SQLException("too long", "22001", 1406)),
                new DataIntegrityViolationException("", new SQLException("duplicate", "23000", 1062)),
                new IllegalArgumentException(new SQLException("bad value", "HY000", 1366)));
    }

    static Stream<Exception> ofTheEnvironment() {
        return Stream.of(
                new CannotGetJdbcConnectionException("", new SQLException("refused", "08S01", 0)),
                new CannotGetJdbcConnectionException("", new SQLTransientConnectionException("pool is empty")),
                new CannotCreateTransactionException("", new SQLException("gone", "08003", 0)),
                new DataAccessResourceFailureException("gone"),
                new JdbcException("token", new SQLException("deadlock", "40001", 1213)),
                new JdbcException("token", new SQLException("lock wait", "HY000", 1205)),
                new IllegalStateException(new SQLException("disk full", "HY000", 1021)),
                new IllegalStateException(new SQLException("table is full", "HY000", 1114)),
                new IllegalStateException(new SQLException("read only", "HY000", 1290)),
                new IllegalStateException(new SQLException("no such table", "42S02", 1146)),
                new IllegalStateException(new SQLException("denied", "42000", 1142)),
                new UnableToClaimTokenException("stolen"),
                new DeadLetterQueueOverflowException("full"),
                new RuntimeException(new InterruptedException()));
    }

    @ParameterizedTest
    @MethodSource
    void ofTheEvent(Exception failure) {
        assertThat(Guilt.isOfTheEvent(failure)).isTrue();
    }

    @ParameterizedTest
    @MethodSource
    void ofTheEnvironment(Exception failure) {
        assertThat(Guilt.isOfTheEvent(failure)).isFalse();
    }
}
