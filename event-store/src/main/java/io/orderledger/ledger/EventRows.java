package io.orderledger.ledger;

import static java.time.ZoneOffset.UTC;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Events as rows of the ledger. */
final class EventRows {
    private static final String INSERT =
            "insert into ledger_event (position, stream_id, sequence, stream_type, event_id,"
                    + " recorded_at, event_type, revision, payload, metadata, leaf_hash) values ";

    private EventRows() {}

    /** @param firstPosition of the first event; the others follow without a hole */
    static void insert(Connection connection, List<NewEvent> events, long firstPosition) throws SQLException {
        List<@Nullable Object[]> rows = new ArrayList<>(events.size());
        long position = firstPosition;
        for (NewEvent event : events) rows.add(row(event, position++));
        MultiRow.insert(connection, INSERT, rows, "");
    }

    private static @Nullable Object[] row(NewEvent event, long position) {
        return new @Nullable Object[] {
            position,
            event.streamId(),
            event.sequence(),
            event.streamType(),
            event.eventId(),
            LocalDateTime.ofInstant(event.recordedAt(), UTC),
            event.eventType(),
            event.revision(),
            event.payload(),
            event.metadata(),
            LeafHash.of(event, position)
        };
    }
}
