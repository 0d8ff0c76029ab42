package io.orderledger.ledger;

import static org.axonframework.eventhandling.EventUtils.upcastAndDeserializeTrackedEvents;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.jspecify.annotations.Nullable;

/** The ledger of one process, put together. Closed in the opposite order: what waits is still written and told. */
final class LedgerParts implements AutoCloseable {
    final LedgerTables tables;
    final LedgerHead head;
    final LedgerStorageEngine engine;
    final LedgerEventStore store;
    final LedgerReader reader;
    final AuditReader audit;
    final CommandReceipts receipts;
    final ClaimLookup claims;
    final DailyNumbers numbers;
    private final @Nullable LedgerWriter writer;

    /** @param policy null makes a ledger that is only read */
    LedgerParts(
            LedgerMigration migration,
            LedgerProperties properties,
            @Nullable SideRowPolicy policy,
            Serializer serializer,
            PersonKeys keys,
            EventUpcaster upcasters,
            MeterRegistry registry) {
        tables = new LedgerTables(migration);
        var states = new StateCache(properties.cachedStates());
        var tail = new LedgerTail(properties.tail());
        var feed = new LedgerFeed(
                tables,
                rows -> List.copyOf(upcastAndDeserializeTrackedEvents(rows.stream(), serializer, upcasters)
                        .toList()),
                tail,
                states,
                keys,
                properties.tail());
        head = new LedgerHead(tables::head, feed::catchUp, properties.pollInterval());
        writer = policy == null
                ? null
                : new LedgerWriter(
                        migration.migrated(), properties.append(), tellAll(feed, head), new WriterMetrics(registry));
        engine = new LedgerStorageEngine(tables, writer, policy, serializer, keys, upcasters, properties.readBatch());
        store = new LedgerEventStore(engine, tail, head);
        reader = new CachedLedgerReader(engine, tables, states, head, registry);
        audit = new StoredAudit(migration, tables, serializer, upcasters, AuditReader.EVENTS_LOOKED_AT);
        receipts = new StoredReceipts(migration.migrated(), writer);
        claims = new StoredClaims(migration.migrated(), keys.pseudonyms());
        numbers = new LeasedNumbers(tables, new NumberLeases(migration.migrated(), properties.node()));
    }

    private static LedgerWriter.Listener tellAll(LedgerFeed feed, LedgerHead head) {
        return (List<TrackedEventMessage<?>> events, long bytes) -> {
            feed.appended(events, bytes);
            head.advanceTo(LedgerStorageEngine.positionOf(events.getLast().trackingToken()));
        };
    }

    @Override
    public void close() {
        if (writer != null) writer.close();
        head.close();
    }
}
