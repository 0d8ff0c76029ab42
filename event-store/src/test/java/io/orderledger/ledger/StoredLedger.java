package io.orderledger.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/** All events and receipts as the tables hold them, and what must be true of them at any time. */
final class StoredLedger {
    private static final String EVENTS = "select position, stream_id, sequence, event_id,"
            + " convert(metadata using utf8mb4) metadata from ledger_event order by position";
    private static final String RECEIPTS = "select idempotency_key, first_position, last_position from command_receipt";

    private final List<Event> events;
    private final Map<String, Receipt> receipts = new HashMap<>();

    private record Event(long position, String streamId, long sequence, String id, String metadata) {}

    private record Receipt(String key, long first, long last) {}

    private StoredLedger(List<Event> events, List<Receipt> receipts) {
        this.events = events;
        for (Receipt receipt : receipts) this.receipts.put(receipt.key(), receipt);
    }

    /** Events are read after the receipts: those of every receipt are there. */
    static StoredLedger of(TestLedger node) {
        List<Receipt> receipts = node.sql
                .sql(RECEIPTS)
                .query((row, n) -> new Receipt(row.getString(1), row.getLong(2), row.getLong(3)))
                .list();
        List<Event> events = node.sql
                .sql(EVENTS)
                .query((row, n) ->
                        new Event(row.getLong(1), row.getString(2), row.getLong(3), row.getString(4), row.getString(5)))
                .list();
        return new StoredLedger(events, receipts);
    }

    int size() {
        return events.size();
    }

    /** No position is skipped or used twice, and each stream counts from 0. */
    StoredLedger isContiguous() {
        assertThat(events).extracting(Event::position).isEqualTo(upTo(events.size()));
        Map<String, Long> next = new HashMap<>();
        for (Event event : events) {
            assertThat(event.sequence())
                    .as("sequence at position %s", event.position())
                    .isEqualTo(next.getOrDefault(event.streamId(), 0L));
            next.put(event.streamId(), event.sequence() + 1);
        }
        return this;
    }

    /** What was acknowledged is there, where it was said to be, and with its receipt. */
    StoredLedger holds(Collection<Acknowledged> all) {
        Map<Long, String> ids = events.stream().collect(Collectors.toMap(Event::position, Event::id));
        for (Acknowledged unit : all) {
            for (int i = 0; i < unit.eventIds().size(); i++) {
                assertThat(ids)
                        .containsEntry(unit.firstPosition() + i, unit.eventIds().get(i));
            }
            if (!unit.key().isEmpty()) {
                assertThat(receipts)
                        .containsEntry(unit.key(), new Receipt(unit.key(), unit.firstPosition(), unit.lastPosition()));
            }
        }
        return this;
    }

    /** There are exactly these events. */
    StoredLedger holdsOnly(Collection<Acknowledged> all) {
        assertThat(size())
                .isEqualTo(all.stream().mapToInt(unit -> unit.eventIds().size()).sum());
        return holds(all);
    }

    /** Each key took effect once: its events are those between its receipt's positions. */
    StoredLedger hasOneReceiptForEachKey() {
        Map<String, Long> eventsOfKeys = events.stream()
                .filter(event -> event.metadata().contains(RandomUnits.KEY))
                .collect(Collectors.groupingBy(event -> RandomUnits.keyIn(event.metadata()), Collectors.counting()));
        assertThat(eventsOfKeys.keySet()).isEqualTo(receipts.keySet());
        for (Receipt receipt : receipts.values()) {
            assertThat(eventsOfKeys).containsEntry(receipt.key(), receipt.last() - receipt.first() + 1);
        }
        return this;
    }

    static List<Long> upTo(long last) {
        return LongStream.rangeClosed(1, last).boxed().toList();
    }
}
