package io.orderledger.query.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.orderledger.query.statement.ReadStatements;
import io.orderledger.query.statement.TestStatements;
import io.orderledger.web.error.ApiFailure;
import io.orderledger.web.error.ErrorCode;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.TransactionTimedOutException;
import org.springframework.transaction.support.TransactionCallback;
import org.springframework.transaction.support.TransactionOperations;

/** One at a time, and not for ever. */
class ReconciliationLimitsTest {
    private final Snapshots snapshots = new Snapshots();
    private final Reconciliation reconciliation =
            new Reconciliation(new ReadStatements(new JdbcTemplate(), TestStatements.ALL), snapshots, 1);

    /** Does what the test says instead of reading. */
    private static final class Snapshots implements TransactionOperations {
        Runnable meanwhile = () -> {};

        @Override
        @SuppressWarnings("unchecked") // There is one result that anybody asks for.
        public <T extends @Nullable Object> T execute(TransactionCallback<T> action) {
            meanwhile.run();
            return (T) new ReconciliationReport(true, 1, 1, List.of());
        }
    }

    @Test
    void whoAsksWhileItRunsIsTurnedAway() {
        snapshots.meanwhile = () -> fails(ErrorCode.TOO_MANY_REQUESTS);
        assertThat(reconciliation.run(Locale.CHINESE).reconciled()).isTrue();
        snapshots.meanwhile = () -> {};
        assertThat(reconciliation.run(Locale.CHINESE).reconciled()).isTrue();
    }

    @Test
    void whatTakesTooLongEndsAndCanBeTriedAgain() {
        snapshots.meanwhile = () -> {
            throw new TransactionTimedOutException("too long");
        };
        fails(ErrorCode.UNAVAILABLE);
        snapshots.meanwhile = () -> {};
        assertThat(reconciliation.run(Locale.CHINESE).reconciled()).isTrue();
    }

    private void fails(ErrorCode code) {
        assertThatThrownBy(() -> reconciliation.run(Locale.CHINESE))
                .isInstanceOfSatisfying(
                        ApiFailure.class, failure -> assertThat(failure.code()).isEqualTo(code));
    }
}
