package io.orderledger.ledger;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;

/**
 * A second look at a batch of units that could not be written as it was: a key was a duplicate, or a commit ended
 * without our knowing how. Under the head's lock it finds which units are in the ledger already, and which were decided
 * on a stream that has grown since.
 */
final class Inspection {
    private static final String BY_ID = "select event_id, position from ledger_event where event_id in ";
    private static final String STREAMS = "select stream_id, max(sequence) from ledger_event where stream_id in ";

    private static final String GROUPED = " group by stream_id";

    private final Map<String, Long> positions = new HashMap<>();
    private final Map<String, Long> lastSequences = new HashMap<>();

    static Inspection read(Connection connection, List<AppendUnit> units) throws SQLException {
        Inspection inspection = new Inspection();
        List<NewEvent> events =
                units.stream().flatMap(unit -> unit.events().stream()).toList();
        List<@Nullable Object[]> ids = new ArrayList<>();
        for (NewEvent event : events) ids.add(new @Nullable Object[] {event.eventId()});
        MultiRow.query(connection, BY_ID, ids, "", row -> inspection.positions.put(row.getString(1), row.getLong(2)));
        List<@Nullable Object[]> streams = events.stream()
                .map(NewEvent::streamId)
                .distinct()
                .map(stream -> new @Nullable Object[] {stream})
                .toList();
        MultiRow.query(
                connection,
                STREAMS,
                streams,
                GROUPED,
                row -> inspection.lastSequences.put(row.getString(1), row.getLong(2)));
        return inspection;
    }

    /** Position of the unit's last event, when an earlier transaction has written it. */
    OptionalLong alreadyThere(PendingAppend pending) {
        List<NewEvent> events = pending.unit().events();
        if (!pending.mayBeThere() || events.isEmpty()) return OptionalLong.empty();
        Long position = positions.get(events.getLast().eventId());
        return position == null ? OptionalLong.empty() : OptionalLong.of(position);
    }

    /**
     * Checks that the unit's events are the next of their streams, and from now on counts them as there.
     *
     * @throws ConcurrencyException when a stream has grown since the unit was decided
     * @throws EventStoreException when an event is in the ledger already
     */
    void require(AppendUnit unit, Undo undo) {
        for (NewEvent event : unit.events()) {
            if (positions.containsKey(event.eventId())) {
                throw new EventStoreException("The ledger has event " + event.eventId() + " already");
            }
            Long last = lastSequences.get(event.streamId());
            long next = last == null ? 0 : last + 1;
            if (event.sequence() != next) {
                throw new ConcurrencyException("Stream %s has grown to %d events since the command was decided"
                        .formatted(event.streamId(), next));
            }
            change(lastSequences, event.streamId(), event.sequence(), undo);
            change(positions, event.eventId(), 0L, undo);
        }
    }

    private static void change(Map<String, Long> map, String key, long value, Undo undo) {
        @Nullable Long former = map.put(key, value);
        undo.add(() -> {
            if (former == null) map.remove(key);
            else map.put(key, former);
        });
    }
}
