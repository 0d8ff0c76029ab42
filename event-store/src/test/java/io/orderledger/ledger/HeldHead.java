package io.orderledger.ledger;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** A transaction of somebody else that holds the ledger's head: nobody can append until it is closed. */
final class HeldHead implements AutoCloseable {
    private final Connection holder;

    private HeldHead(Connection holder) {
        this.holder = holder;
    }

    static HeldHead by(TestLedger node) throws SQLException {
        Connection holder = node.pool.getConnection();
        holder.setAutoCommit(false);
        try (Statement statement = holder.createStatement()) {
            statement.execute("select next_position from ledger_head for update");
        }
        return new HeldHead(holder);
    }

    /** Whether a writer waits for the head. */
    static boolean isWaitedFor(TestLedger node) {
        return node.sql
                        .sql("select count(*) from information_schema.processlist"
                                + " where db = database() and info like 'update ledger_head %'")
                        .query(Long.class)
                        .single()
                > 0;
    }

    @Override
    public void close() throws SQLException {
        holder.rollback();
        holder.close();
    }
}
