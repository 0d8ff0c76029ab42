package io.orderledger.standalone.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderledger.standalone.RunningLedger;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;

/** Holds rows, such as the head of the ledger: whoever writes them waits. */
final class LedgerLock implements AutoCloseable {
    /** Writers give up after three seconds. */
    private static final Duration WRITERS_ARRIVE_WITHIN = Duration.ofMillis(2_500);

    /** InnoDB renews what it says of transactions only when nobody has asked for a tenth of a second. */
    private static final Duration PAUSE = Duration.ofMillis(150);

    private final Connection connection;

    private LedgerLock(Connection connection) {
        this.connection = connection;
    }

    /** Whoever appends waits. */
    static LedgerLock take(RunningLedger ledger) throws SQLException {
        return take(ledger, "select next_position from ledger_head for update");
    }

    static LedgerLock take(RunningLedger ledger, String selectForUpdate) throws SQLException {
        Connection connection = ledger.bean(DataSource.class).getConnection();
        connection.setAutoCommit(false);
        try (var statement = connection.createStatement()) {
            statement.execute(selectForUpdate);
        }
        return new LedgerLock(connection);
    }

    /** Until so many writers stand in the queue. */
    void awaitWaiting(int writers) throws SQLException, InterruptedException {
        long end = System.nanoTime() + WRITERS_ARRIVE_WITHIN.toNanos();
        while (waiting() < writers) {
            assertThat(System.nanoTime()).as(writers + " writers wait").isLessThan(end);
            Thread.sleep(PAUSE);
        }
    }

    /** Only who waits for these rows: a projection may wait for others, and what is shown may be a moment old. */
    private int waiting() throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("""
                    select count(distinct requesting_trx_id) from information_schema.innodb_lock_waits
                    where blocking_trx_id = (select trx_id from information_schema.innodb_trx
                                             where trx_mysql_thread_id = connection_id())\
                    """)) {
            rows.next();
            return rows.getInt(1);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.rollback();
        connection.close();
    }
}
