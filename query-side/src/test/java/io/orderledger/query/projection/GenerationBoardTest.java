package io.orderledger.query.projection;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import io.orderledger.query.TestDatabase;
import io.orderledger.query.statement.ReadStatements;
import io.orderledger.query.statement.TestStatements;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.transaction.support.TransactionOperations;

class GenerationBoardTest {
    @Test
    void whatTookLongerToReadThanItIsKeptIsReadAgain() {
        try (HikariDataSource database = TestDatabase.migrated()) {
            JdbcTemplate jdbc = new JdbcTemplate(database);
            table(database).enterFirst(Shelf.PROJECTION);
            var late =
                    new LateAnswer(database, () -> jdbc.update("update projection_generation set state = 'retired'"));
            var board = new GenerationBoard(table(late));
            assertThat(board.all())
                    .extracting(Generation::state)
                    .as("as the first answer had it, it was too old when it came")
                    .containsExactly(GenerationState.RETIRED);
            assertThat(late.given).isTrue();
        }
    }

    private static GenerationTable table(DataSource database) {
        return new GenerationTable(
                new ReadStatements(new JdbcTemplate(database), TestStatements.ALL),
                TransactionOperations.withoutTransaction(),
                Clock.systemUTC());
    }

    /** The first connection is given back late, with what it has read; meanwhile something happens. */
    private static final class LateAnswer extends DelegatingDataSource {
        private final AtomicBoolean given = new AtomicBoolean();
        private final Runnable meanwhile;

        LateAnswer(DataSource database, Runnable meanwhile) {
            super(database);
            this.meanwhile = meanwhile;
        }

        @Override
        public Connection getConnection() throws SQLException {
            Connection connection = super.getConnection();
            return given.compareAndSet(false, true) ? late(connection) : connection;
        }

        private Connection late(Connection connection) {
            return (Connection) Proxy.newProxyInstance(
                    Connection.class.getClassLoader(), new Class<?>[] {Connection.class}, (_, method, arguments) -> {
                        if (method.getName().equals("close")) {
                            meanwhile.run();
                            long start = System.nanoTime();
                            Eventually.until(
                                    "the answer is old",
                                    () -> System.nanoTime() - start > GenerationBoard.KEPT.toNanos());
                        }
                        try {
                            return method.invoke(connection, arguments);
                        } catch (InvocationTargetException e) {
                            throw e.getCause();
                        }
                    });
        }
    }
}
