package io.orderledger.ledger;

import io.orderledger.events.CustomerEvent.CustomerErased;
import io.orderledger.events.EventCatalogue;
import java.util.List;
import java.util.function.Function;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings what is appended to whatever keeps events or states in memory: appends of this process at once, those of others
 * as soon as the head says that there are some.
 */
final class LedgerFeed implements LedgerWriter.Listener {
    private static final Logger log = LoggerFactory.getLogger(LedgerFeed.class);
    /** The database shows an append of this process a moment before its writer tells of it. */
    private static final long OWN_APPENDS_ARRIVE_MILLIS = 3;

    private static final int READ_BATCH = 512;

    private static final String ERASED =
            EventCatalogue.byJavaType(CustomerErased.class).orElseThrow().name();

    private final LedgerTables tables;
    private final Function<List<StoredEvent>, List<TrackedEventMessage<?>>> decode;
    private final LedgerTail tail;
    private final StateCache states;
    private final PersonKeys keys;
    private final int longestCatchUp;

    LedgerFeed(
            LedgerTables tables,
            Function<List<StoredEvent>, List<TrackedEventMessage<?>>> decode,
            LedgerTail tail,
            StateCache states,
            PersonKeys keys,
            LedgerProperties.Tail bounds) {
        this.tables = tables;
        this.decode = decode;
        this.tail = tail;
        this.states = states;
        this.keys = keys;
        this.longestCatchUp = bounds.events();
    }

    @Override
    public void appended(List<TrackedEventMessage<?>> events, long bytes) {
        events.forEach(states::takeOwn);
        long first = LedgerStorageEngine.positionOf(events.getFirst().trackingToken());
        long last = LedgerStorageEngine.positionOf(events.getLast().trackingToken());
        // Units that an earlier, lost commit had written may lie apart from the rest; those are read like foreign ones.
        if (last - first + 1 == events.size()) tail.add(new LedgerTail.Chunk(first, last, events, bytes));
        List<String> erased = events.stream()
                .filter(event -> event.getPayload() instanceof CustomerErased)
                .map(event -> ((CustomerErased) event.getPayload()).customerId())
                .toList();
        forget(erased);
    }

    /** Reads what other processes have appended up to a position that is known to be committed. */
    void catchUp(long head) {
        long end = tail.end();
        if (end < 0) {
            beginAfter(head);
            return;
        }
        if (end >= head || tail.awaitEnd(head, OWN_APPENDS_ARRIVE_MILLIS)) return;
        end = tail.end();
        if (head - end > longestCatchUp) {
            beginAfter(head);
            return;
        }
        while (end < head) {
            List<StoredEvent> rows = tables.eventsAfter(end, READ_BATCH);
            if (rows.isEmpty()) return;
            List<TrackedEventMessage<?>> events;
            try {
                events = decode.apply(rows);
            } catch (RuntimeException unreadable) {
                // Whoever follows reads them from the database, meets the same failure and answers for it.
                log.warn("Events after position {} cannot be kept in memory: {}", end, unreadable.getMessage());
                beginAfter(head);
                return;
            }
            events.forEach(states::take);
            long bytes = rows.stream().mapToLong(StoredEvent::bytes).sum();
            long last = rows.getLast().position();
            tail.add(new LedgerTail.Chunk(end + 1, last, events, bytes));
            forget(rows.stream()
                    .filter(row -> row.getPayload().getType().getName().equals(ERASED))
                    .map(StoredEvent::streamId)
                    .toList());
            end = last;
        }
    }

    /** Nobody knows which states and events speak of a person, and erasing is rare: all that is in memory goes. */
    private void forget(List<String> persons) {
        if (persons.isEmpty()) return;
        persons.forEach(keys::forget);
        states.clear();
        tail.forget();
    }

    private void beginAfter(long head) {
        tail.startAfter(head);
        states.clear();
        keys.forgetAll();
    }
}
