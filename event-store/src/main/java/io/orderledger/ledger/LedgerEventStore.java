package io.orderledger.ledger;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackingEventStream;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.AbstractEventStore;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;

/**
 * The ledger as Axon's event bus and store.
 *
 * <p>It appends when the root unit of work commits, not while that prepares: an append is durable at once, so whatever
 * may still refuse the unit (a version check, a lock that was lost) has to speak first. Until then it collects what all
 * units of work under the root publish, and appends that in one go.
 */
public final class LedgerEventStore extends AbstractEventStore {
    private static final String COLLECTED = LedgerEventStore.class.getName() + ".collected";

    private final LedgerHead head;

    LedgerEventStore(LedgerStorageEngine engine, LedgerHead head) {
        super(new Settings().storageEngine(engine));
        this.head = head;
    }

    @Override
    protected void prepareCommit(List<? extends EventMessage<?>> events) {
        if (!CurrentUnitOfWork.isStarted()) {
            super.prepareCommit(events);
            return;
        }
        UnitOfWork<?> root = CurrentUnitOfWork.get().root();
        List<EventMessage<?>> collected = root.getResource(COLLECTED);
        if (collected == null) {
            List<EventMessage<?>> unit = new ArrayList<>();
            root.resources().put(COLLECTED, unit);
            root.onCommit(committing -> super.prepareCommit(unit));
            collected = unit;
        }
        collected.addAll(events);
    }

    /** Axon drops events that are published after its own preparation is over; here that fails the unit of work. */
    @Override
    protected void commit(List<? extends EventMessage<?>> events) {
        super.commit(events);
        if (!CurrentUnitOfWork.isStarted()) return;
        Set<String> collected = new HashSet<>();
        List<EventMessage<?>> unit = CurrentUnitOfWork.get().root().getResource(COLLECTED);
        if (unit != null) unit.forEach(event -> collected.add(event.getIdentifier()));
        for (EventMessage<?> event : events) {
            if (!collected.contains(event.getIdentifier())) {
                throw new IllegalStateException(
                        "Published too late to be part of its unit of work: " + event.getPayloadType());
            }
        }
    }

    @Override
    public TrackingEventStream openStream(@Nullable TrackingToken token) {
        return new LedgerEventStream(
                LedgerStorageEngine.positionOf(token),
                position -> ((LedgerStorageEngine) storageEngine()).readAfter(position).iterator(),
                head);
    }

    private static final class Settings extends AbstractEventStore.Builder {}
}
