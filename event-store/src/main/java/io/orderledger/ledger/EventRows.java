package io.orderledger.ledger;

import static java.time.ZoneOffset.UTC;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.List;

/** Inserts events, several a statement. Row counts are powers of two, so that few statements are prepared and kept. */
final class EventRows {
    static final int MAX_ROWS = 64;
    private static final int COLUMNS = 11;
    private static final String INSERT =
            "insert into ledger_event (position, stream_id, sequence, stream_type, event_id,"
                    + " recorded_at, event_type, revision, payload, metadata, leaf_hash) values ";
    private static final String ROW = "(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

    private EventRows() {}

    static void insert(Connection connection, List<NewEvent> events, long firstPosition) throws SQLException {
        int from = 0;
        while (from < events.size()) {
            int rows = Math.min(MAX_ROWS, Integer.highestOneBit(events.size() - from));
            try (PreparedStatement statement = connection.prepareStatement(sql(rows))) {
                for (int row = 0; row < rows; row++) {
                    bind(statement, row * COLUMNS, events.get(from + row), firstPosition + from + row);
                }
                statement.executeUpdate();
            }
            from += rows;
        }
    }

    private static String sql(int rows) {
        return INSERT + String.join(", ", Collections.nCopies(rows, ROW));
    }

    private static void bind(PreparedStatement statement, int before, NewEvent event, long position)
            throws SQLException {
        int column = before;
        statement.setLong(++column, position);
        statement.setString(++column, event.streamId());
        statement.setLong(++column, event.sequence());
        statement.setString(++column, event.streamType());
        statement.setString(++column, event.eventId());
        statement.setObject(++column, LocalDateTime.ofInstant(event.recordedAt(), UTC));
        statement.setString(++column, event.eventType());
        statement.setString(++column, event.revision());
        statement.setBytes(++column, event.payload());
        statement.setBytes(++column, event.metadata());
        statement.setBytes(++column, LeafHash.of(event, position));
    }
}
