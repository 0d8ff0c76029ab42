package io.orderledger.ledger;

import static java.time.ZoneOffset.UTC;
import static org.axonframework.eventhandling.EventUtils.upcastAndDeserializeTrackedEvents;

import io.orderledger.events.EventMetadata;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Looks through the ledger in windows of positions, or of a stream's sequence. Who and which request stand in the
 * metadata, of which the server is asked only whether the word is anywhere in it; what it finds is looked at again here.
 */
final class StoredAudit implements AuditReader {
    private static final String EVENTS = "select position, stream_id, sequence, stream_type, event_id, recorded_at,"
            + " event_type, revision, payload, metadata, leaf_hash from ledger_event ";
    private static final String MATCHING = " and position <= :last"
            + " and (:name = '' or event_type = :name)"
            + " and (:actor = '' or locate(:actor, metadata) > 0)"
            + " and (:request = '' or locate(:request, metadata) > 0)"
            + " and recorded_at >= :from and recorded_at <= :until";
    private static final String OF_ALL =
            EVENTS + "where position >= :first and position <= :end" + MATCHING + " order by position limit :limit";
    private static final String OF_STREAM = EVENTS
            + "where stream_id = :stream and sequence >= :first and sequence <= :end" + MATCHING
            + " order by sequence limit :limit";
    private static final String FIRST_SEQUENCE =
            "select min(sequence) from ledger_event where stream_id = ? and position >= ?";
    private static final String POSITION = "select position from ledger_event where stream_id = ? and sequence = ?";
    private static final String FIRST_SINCE = "select min(position) from ledger_event where recorded_at >= ?";
    private static final String LAST_UNTIL = "select max(position) from ledger_event where recorded_at <= ?";
    private static final LocalDateTime EARLIEST = LocalDateTime.parse("1000-01-01T00:00:00");
    private static final LocalDateTime LATEST = LocalDateTime.parse("9999-12-31T00:00:00");

    private final int window;
    private final JdbcClient jdbc;
    private final LedgerTables tables;
    private final Serializer serializer;
    private final EventUpcaster upcasters;

    /** @param window how many events are looked at for a page */
    StoredAudit(
            LedgerMigration migration,
            LedgerTables tables,
            Serializer serializer,
            EventUpcaster upcasters,
            int window) {
        this.window = window;
        this.jdbc = JdbcClient.create(migration.migrated());
        this.tables = tables;
        this.serializer = serializer;
        this.upcasters = upcasters;
    }

    @Override
    public AuditSpan span(@Nullable Instant from, @Nullable Instant until) {
        long head = tables.head();
        Optional<Long> first = from == null ? Optional.of(1L) : position(FIRST_SINCE, time(from));
        Optional<Long> last = until == null ? Optional.of(head) : position(LAST_UNTIL, time(until));
        // What was committed since the head was read belongs to the next who asks.
        return new AuditSpan(first.orElse(head + 1), Math.min(head, last.orElse(0L)));
    }

    @Override
    public AuditPage page(AuditFilter filter, AuditSpan span, int limit) {
        String streamId = filter.streamId();
        if (span.isEmpty() || (streamId != null && !StreamNames.isName(streamId))) {
            return new AuditPage(List.of(), span.last());
        }
        return streamId == null ? pageOfAll(filter, span, limit) : pageOfStream(streamId, filter, span, limit);
    }

    private AuditPage pageOfAll(AuditFilter filter, AuditSpan span, int limit) {
        long end = Math.min(span.last(), span.first() + window - 1);
        List<Row> rows = rows(OF_ALL, "", span.first(), end, filter, span, limit);
        return page(rows, filter, limit, end);
    }

    private AuditPage pageOfStream(String streamId, AuditFilter filter, AuditSpan span, int limit) {
        Optional<Long> first = position(FIRST_SEQUENCE, streamId, span.first());
        if (first.isEmpty()) return new AuditPage(List.of(), span.last());
        long end = first.get() + window - 1;
        List<Row> rows = rows(OF_STREAM, streamId, first.get(), end, filter, span, limit);
        long examinedTo = position(POSITION, streamId, end)
                .map(position -> Math.min(position, span.last()))
                .orElse(span.last());
        return page(rows, filter, limit, examinedTo);
    }

    private AuditPage page(List<Row> rows, AuditFilter filter, int limit, long examinedTo) {
        List<AuditedEvent> events = rows.stream()
                .map(this::event)
                .filter(event -> matches(event, filter))
                .toList();
        return new AuditPage(
                events,
                rows.size() < limit ? examinedTo : rows.getLast().stored().position());
    }

    @Override
    public List<AuditedEvent> ofStream(String streamId, long version, int limit) {
        if (!StreamNames.isName(streamId)) return List.of();
        AuditSpan all = new AuditSpan(1, Long.MAX_VALUE);
        return rows(OF_STREAM, streamId, version, Long.MAX_VALUE, AuditFilter.NONE, all, limit).stream()
                .map(this::event)
                .toList();
    }

    private List<Row> rows(
            String sql, String streamId, long first, long end, AuditFilter filter, AuditSpan span, int limit) {
        Instant from = filter.from();
        Instant until = filter.until();
        return LedgerTables.read(() -> jdbc.sql(sql)
                .param("stream", streamId)
                .param("first", first)
                .param("end", end)
                .param("last", span.last())
                .param("name", filter.name() == null ? "" : filter.name())
                .param("actor", quoted(filter.actor()))
                .param("request", quoted(filter.requestId()))
                .param("from", from == null ? EARLIEST : time(from))
                .param("until", until == null ? LATEST : time(until))
                .param("limit", limit)
                .query(StoredAudit::row)
                .list());
    }

    /** As it stands in JSON: what ids are made of needs no escape there. */
    private static String quoted(@Nullable String word) {
        return word == null ? "" : '"' + word + '"';
    }

    private static boolean matches(AuditedEvent event, AuditFilter filter) {
        Map<String, String> metadata = event.recorded().metadata();
        return (filter.actor() == null || filter.actor().equals(metadata.get(EventMetadata.ACTOR)))
                && (filter.requestId() == null || filter.requestId().equals(metadata.get(EventMetadata.REQUEST_ID)));
    }

    private Optional<Long> position(String sql, Object... parameters) {
        return LedgerTables.read(
                () -> jdbc.sql(sql).params(parameters).query(Long.class).optional());
    }

    private static LocalDateTime time(Instant instant) {
        return LocalDateTime.ofInstant(instant, UTC);
    }

    private record Row(StoredEvent stored, String leafHash) {}

    private static Row row(ResultSet row, int number) throws SQLException {
        return new Row(LedgerTables.storedEvent(row, number), HexFormat.of().formatHex(row.getBytes("leaf_hash")));
    }

    private AuditedEvent event(Row row) {
        StoredEvent stored = row.stored();
        TrackedEventMessage<?> message = upcastAndDeserializeTrackedEvents(Stream.of(stored), serializer, upcasters)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Upcasters left nothing of " + stored.position()));
        return new AuditedEvent(
                RecordedEvent.of((DomainEventMessage<?>) message),
                stored.streamId(),
                stored.streamType(),
                stored.getPayload().getType().getRevision(),
                row.leafHash());
    }
}
