package io.orderledger.ledger;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toSet;
import static org.axonframework.messaging.unitofwork.UnitOfWork.Phase.PREPARE_COMMIT;

import java.util.ArrayList;
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

    private final LedgerTail tail;
    private final LedgerHead head;

    LedgerEventStore(LedgerStorageEngine engine, LedgerTail tail, LedgerHead head) {
        super(new Settings().storageEngine(engine));
        this.tail = tail;
        this.head = head;
    }

    @Override
    public void publish(List<? extends EventMessage<?>> events) {
        if (CurrentUnitOfWork.isStarted()) collectFor(CurrentUnitOfWork.get().root());
        super.publish(events);
    }

    /** Commit handlers run in reverse order: registered before Axon's own, the append comes after them. */
    private void collectFor(UnitOfWork<?> root) {
        if (root.phase().isAfter(PREPARE_COMMIT) || root.resources().containsKey(COLLECTED)) return;
        List<EventMessage<?>> unit = new ArrayList<>();
        root.resources().put(COLLECTED, unit);
        root.onCommit(committing -> super.prepareCommit(unit));
    }

    @Override
    protected void prepareCommit(List<? extends EventMessage<?>> events) {
        if (CurrentUnitOfWork.isStarted()) {
            collected().addAll(events);
        } else {
            super.prepareCommit(events);
        }
    }

    /** Axon drops events that are published after its own preparation is over; here that fails the unit of work. */
    @Override
    protected void commit(List<? extends EventMessage<?>> events) {
        super.commit(events);
        if (!CurrentUnitOfWork.isStarted()) return;
        Set<String> collected =
                collected().stream().map(EventMessage::getIdentifier).collect(toSet());
        for (EventMessage<?> event : events) {
            if (!collected.contains(event.getIdentifier())) {
                throw new IllegalStateException(
                        "Published too late to be part of its unit of work: " + event.getPayloadType());
            }
        }
    }

    private static List<EventMessage<?>> collected() {
        return requireNonNull(CurrentUnitOfWork.get().root().getResource(COLLECTED), "publish() has made the list");
    }

    @Override
    public TrackingEventStream openStream(@Nullable TrackingToken token) {
        return new LedgerEventStream(
                LedgerStorageEngine.positionOf(token),
                position -> ((LedgerStorageEngine) storageEngine())
                        .readAfter(position)
                        .iterator(),
                tail,
                head);
    }

    private static final class Settings extends AbstractEventStore.Builder {}
}
