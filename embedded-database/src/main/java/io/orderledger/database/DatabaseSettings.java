package io.orderledger.database;

import java.time.Duration;

/**
 * What may differ between two embedded databases.
 *
 * @param bufferPoolMegabytes memory InnoDB keeps pages in; 256 suits 100 000 orders
 * @param exitTurn called at JVM exit, before the database is stopped; returns when it is the database's turn
 * @param revive start a server again that ended without being asked to
 */
public record DatabaseSettings(int bufferPoolMegabytes, ExitTurn exitTurn, boolean revive) {
    private static final int DEFAULT_BUFFER_POOL_MEGABYTES = 256;
    private static final int MINIMUM_BUFFER_POOL_MEGABYTES = 16;
    private static final Duration CLIENTS_LEAVE_WITHIN = Duration.ofSeconds(3);

    public DatabaseSettings {
        if (bufferPoolMegabytes < MINIMUM_BUFFER_POOL_MEGABYTES) {
            throw new IllegalArgumentException("The buffer pool needs at least " + MINIMUM_BUFFER_POOL_MEGABYTES
                    + " MB, not " + bufferPoolMegabytes);
        }
    }

    /** 256 MB; at JVM exit the database lets its clients leave first, for at most three seconds. */
    public static DatabaseSettings defaults() {
        return new DatabaseSettings(
                DEFAULT_BUFFER_POOL_MEGABYTES, database -> database.awaitClientsGone(CLIENTS_LEAVE_WITHIN), false);
    }

    public DatabaseSettings withBufferPoolMegabytes(int megabytes) {
        return new DatabaseSettings(megabytes, exitTurn, revive);
    }

    public DatabaseSettings withExitTurn(ExitTurn turn) {
        return new DatabaseSettings(bufferPoolMegabytes, turn, revive);
    }

    public DatabaseSettings withRevive(boolean newRevive) {
        return new DatabaseSettings(bufferPoolMegabytes, exitTurn, newRevive);
    }

    /** JVM shutdown hooks run all at once: this is how the database waits until whatever uses it has closed. */
    @FunctionalInterface
    public interface ExitTurn {
        void await(EmbeddedDatabase database);
    }
}
