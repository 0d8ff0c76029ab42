package io.orderledger.ledger;

import static java.time.ZoneOffset.UTC;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessResourceException;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;

/** Every SELECT on the ledger's tables. None takes a lock. */
final class LedgerTables {
    private static final String EVENTS = "select position, stream_id, sequence, stream_type, event_id, recorded_at,"
            + " event_type, revision, payload, metadata from ledger_event ";
    private static final String AFTER = EVENTS + "where position > ? order by position limit ?";
    private static final String OF_STREAM = EVENTS + "where stream_id = ? and sequence >= ? order by sequence limit ?";
    private static final String HEAD = "select next_position - 1 from ledger_head where id = 1";
    private static final String LAST_SEQUENCE = "select max(sequence) from ledger_event where stream_id = ?";
    private static final String NEXT_TIME =
            "select recorded_at from ledger_event where recorded_at >= ?" + " order by recorded_at, position limit 1";
    private static final String FIRST_AT =
            "select min(position) from ledger_event where recorded_at >= ? and recorded_at < ?";
    private static final String CLAIMED = "select value from unique_claim where scope = ? and value like ?";

    /** By how much events may lie in the ledger against the order of their times: they waited, or clocks differ. */
    private static final Duration OUT_OF_ORDER = Duration.ofSeconds(10);

    private final JdbcClient jdbc;

    LedgerTables(LedgerMigration migration) {
        this.jdbc = JdbcClient.create(migration.migrated());
    }

    /** The next events of the whole ledger; fewer than the limit means that there are no more. */
    List<StoredEvent> eventsAfter(long position, int limit) {
        return read(() -> jdbc.sql(AFTER)
                .param(position)
                .param(limit)
                .query(LedgerTables::storedEvent)
                .list());
    }

    /** The next events of one stream; fewer than the limit means that there are no more. */
    List<StoredEvent> eventsOfStream(String streamId, long firstSequence, int limit) {
        if (!StreamNames.isName(streamId)) return List.of();
        return read(() -> jdbc.sql(OF_STREAM)
                .param(streamId)
                .param(firstSequence)
                .param(limit)
                .query(LedgerTables::storedEvent)
                .list());
    }

    /** Position of the last event; 0 while the ledger is empty. */
    long head() {
        return read(() -> jdbc.sql(HEAD).query(Long.class).single());
    }

    Optional<Long> lastSequence(String streamId) {
        if (!StreamNames.isName(streamId)) return Optional.empty();
        return read(
                () -> jdbc.sql(LAST_SEQUENCE).param(streamId).query(Long.class).optional());
    }

    /**
     * Position of the first event that was recorded then or later. Once there is one it stays the same, whatever is
     * appended; and it is found by reading a few seconds of the index, however much follows.
     */
    Optional<Long> firstPositionAt(Instant instant) {
        LocalDateTime time = LocalDateTime.ofInstant(instant, UTC);
        return read(() -> jdbc.sql(NEXT_TIME)
                .param(time)
                .query(LocalDateTime.class)
                .optional()
                .flatMap(next -> jdbc.sql(FIRST_AT)
                        .param(time)
                        .param(next.plus(OUT_OF_ORDER))
                        .query(Long.class)
                        .optional()));
    }

    /** The scope's claimed values that start like this. */
    List<String> claimed(String scope, String prefix) {
        return read(() -> jdbc.sql(CLAIMED)
                .param(scope)
                .param(prefix + "%")
                .query(String.class)
                .list());
    }

    static <T> T read(Supplier<T> query) {
        try {
            return query.get();
        } catch (CannotGetJdbcConnectionException
                | RecoverableDataAccessException
                | TransientDataAccessResourceException
                | CannotCreateTransactionException
                | TransactionSystemException e) {
            throw new LedgerUnavailable("The ledger could not be read", e);
        } catch (DataAccessResourceFailureException e) {
            throw e instanceof LedgerUnavailable ? e : new LedgerUnavailable("The ledger could not be read", e);
        }
    }

    private static StoredEvent storedEvent(ResultSet row, int number) throws SQLException {
        return new StoredEvent(
                row.getLong("position"),
                row.getString("stream_id"),
                row.getLong("sequence"),
                row.getString("stream_type"),
                row.getString("event_id"),
                row.getObject("recorded_at", LocalDateTime.class).toInstant(UTC),
                StoredEvent.payload(row.getBytes("payload"), row.getString("event_type"), row.getString("revision")),
                StoredEvent.metadata(row.getBytes("metadata")));
    }
}
