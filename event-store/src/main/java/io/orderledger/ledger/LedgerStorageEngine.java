package io.orderledger.ledger;

import io.orderledger.events.LedgerEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventData;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.WrappedToken;
import org.axonframework.eventsourcing.eventstore.AbstractEventStorageEngine;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.jspecify.annotations.Nullable;

/** The ledger as Axon sees it: positions are its tracking tokens, and a unit of work is one transaction of its own. */
public final class LedgerStorageEngine extends AbstractEventStorageEngine {
    private static final String APPENDED = LedgerStorageEngine.class.getName() + ".appended";

    private final LedgerTables tables;
    private final @Nullable LedgerWriter writer;
    private final @Nullable SideRowPolicy policy;
    private final PersonKeys keys;
    private final int batchSize;

    /** Without a writer and a policy the ledger is only read. */
    LedgerStorageEngine(
            LedgerTables tables,
            @Nullable LedgerWriter writer,
            @Nullable SideRowPolicy policy,
            Serializer serializer,
            PersonKeys keys,
            EventUpcaster upcasters,
            int batchSize) {
        super(new Settings()
                .eventSerializer(serializer)
                .snapshotSerializer(serializer)
                .upcasterChain(upcasters));
        this.tables = tables;
        this.writer = writer;
        this.policy = policy;
        this.keys = keys;
        this.batchSize = batchSize;
    }

    @Override
    protected void appendEvents(List<? extends EventMessage<?>> messages, Serializer serializer) {
        if (messages.isEmpty()) return;
        UnitOfWork<?> root =
                CurrentUnitOfWork.isStarted() ? CurrentUnitOfWork.get().root() : null;
        if (root != null && root.resources().putIfAbsent(APPENDED, true) != null) {
            throw new IllegalStateException("A unit of work appends once: a second append would not be atomic");
        }
        if (writer == null || policy == null) {
            throw new IllegalStateException("This process only reads the ledger: it has no SideRowPolicy");
        }
        Optional<AppendReceipt> receipt = root == null ? Optional.empty() : receipt(root);
        AppendUnit unit = unit(messages, serializer, policy, receipt.flatMap(AppendReceipt::request));
        long position = writer.append(unit);
        if (root != null) AppendedClaims.of(root).addAll(unit.claims());
        receipt.ifPresent(sender -> sender.committed(position));
    }

    private AppendUnit unit(
            List<? extends EventMessage<?>> messages,
            Serializer serializer,
            SideRowPolicy rows,
            Optional<ReceiptRequest> receipt) {
        // Asked for here, where waiting for the database holds nobody up.
        messages.forEach(message -> persons(message).forEach(keys::toWrite));
        List<NewEvent> events = LastingThreads.compute(() -> messages.stream()
                .map(message -> NewEvent.of(message, serializer))
                .toList());
        List<SideRow> sideRows = new ArrayList<>();
        for (NewEvent event : events) {
            for (String person : PersonalComponents.personsIn(event.event())) {
                sideRows.add(new SideRow.RequireKey(person));
            }
            for (SideRow row : rows.rowsOf(event.event())) sideRows.add(disguised(row));
        }
        return new AppendUnit(events, sideRows, receipt.orElse(null));
    }

    private static Set<String> persons(EventMessage<?> message) {
        return message.getPayload() instanceof LedgerEvent event ? PersonalComponents.personsIn(event) : Set.of();
    }

    private SideRow disguised(SideRow row) {
        return row instanceof SideRow.Claim claim && claim.personal()
                ? claim.as(keys.pseudonyms().of(claim.scope(), claim.value()))
                : row;
    }

    private static Optional<AppendReceipt> receipt(UnitOfWork<?> root) {
        Message<?> command = root.getMessage();
        Map<String, ?> metadata = command == null ? Map.of() : command.getMetaData();
        return Optional.ofNullable(metadata.get(AppendReceipt.METADATA_KEY))
                .filter(AppendReceipt.class::isInstance)
                .map(AppendReceipt.class::cast);
    }

    @Override
    protected Stream<? extends DomainEventData<?>> readEventData(String streamId, long firstSequence) {
        return Batches.<StoredEvent>stream(
                last -> tables.eventsOfStream(streamId, last == null ? firstSequence : last.sequence() + 1, batchSize),
                batchSize);
    }

    @Override
    protected Stream<? extends TrackedEventData<?>> readEventData(@Nullable TrackingToken token, boolean mayBlock) {
        long start = positionOf(token);
        return Batches.<StoredEvent>stream(
                last -> tables.eventsAfter(last == null ? start : last.position(), batchSize), batchSize);
    }

    /** All events behind a position, as far as they are committed when they are asked for. */
    Stream<? extends TrackedEventMessage<?>> readAfter(long position) {
        return readEvents(new GlobalSequenceTrackingToken(position), false);
    }

    @Override
    public Optional<Long> lastSequenceNumberFor(String streamId) {
        return tables.lastSequence(streamId);
    }

    @Override
    public TrackingToken createTailToken() {
        return new GlobalSequenceTrackingToken(0);
    }

    @Override
    public TrackingToken createHeadToken() {
        return new GlobalSequenceTrackingToken(tables.head());
    }

    @Override
    public TrackingToken createTokenAt(Instant instant) {
        // The head is read first: an event that is recorded in between is behind it, and so is not missed.
        long last = tables.head();
        return new GlobalSequenceTrackingToken(
                tables.firstPositionAt(instant).map(first -> first - 1).orElse(last));
    }

    /** Position of the last event that a token has seen; 0 for none. */
    static long positionOf(@Nullable TrackingToken token) {
        TrackingToken plain = WrappedToken.unwrapLowerBound(token);
        if (plain == null) return 0;
        if (plain instanceof GlobalSequenceTrackingToken position) return position.getGlobalIndex();
        throw new IllegalArgumentException("Not a token of this ledger: " + plain);
    }

    @Override
    protected void storeSnapshot(DomainEventMessage<?> snapshot, Serializer serializer) {
        throw new UnsupportedOperationException("The ledger keeps events only; folded states are cached in memory");
    }

    @Override
    protected Stream<? extends DomainEventData<?>> readSnapshotData(String streamId) {
        return Stream.empty();
    }

    private static final class Settings extends AbstractEventStorageEngine.Builder {}
}
