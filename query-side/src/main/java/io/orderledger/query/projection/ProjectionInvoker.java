package io.orderledger.query.projection;

import io.orderledger.events.CustomerEvent.CustomerErased;
import io.orderledger.events.LedgerEvent;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.axonframework.eventhandling.EventHandlerInvoker;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.Segment;
import org.axonframework.messaging.unitofwork.BatchingUnitOfWork;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.serialization.SerializationException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where Axon hands events over. It takes the place of Axon's annotation-based invoker, which skips failing events by
 * default, mutes handlers during a replay and knows no batches.
 *
 * <p>A failure always rolls the whole batch back, token included, and Axon tries again later. When it was the fault of
 * an event, the second attempt goes event by event, and the guilty one alone goes to the dead letters.
 */
final class ProjectionInvoker implements EventHandlerInvoker {
    private static final Logger LOG = LoggerFactory.getLogger(ProjectionInvoker.class);
    private static final long NOWHERE = 0;

    private final Projection<?> projection;
    private final EventHandling<?> handling;
    private final DeadLetters deadLetters;
    private final String batchKey;
    private final AtomicLong oneByOneUntil = new AtomicLong(NOWHERE);
    private final Map<Integer, ProjectionFailure> failures = new ConcurrentHashMap<>();
    private final BatchSignal batches = new BatchSignal();

    ProjectionInvoker(Projection<?> projection, EventHandling<?> handling, DeadLetters deadLetters) {
        this.projection = projection;
        this.handling = handling;
        this.deadLetters = deadLetters;
        this.batchKey = "projection." + projection.name() + ".batch";
    }

    /** Failures that were not followed by a success, by segment. */
    Map<Integer, ProjectionFailure> failures() {
        return Map.copyOf(failures);
    }

    /** Tells when a batch has ended and Axon's status says so. */
    BatchSignal batches() {
        return batches;
    }

    @Override
    public boolean canHandle(EventMessage<?> message, Segment segment) {
        if (!isFor(projection, message, segment)) {
            return false;
        }
        Class<?> type;
        try {
            type = message.getPayloadType();
        } catch (SerializationException e) {
            UnknownEvent unknown = new UnknownEvent(message, e);
            failed(segment, Envelopes.positionOf(message), unknown);
            throw unknown;
        }
        return takes(projection, type);
    }

    @Override
    public void handle(EventMessage<?> message, Segment segment) {
        if (!isFor(projection, message, segment)) {
            return;
        }
        BatchingUnitOfWork<?> unit = currentUnit();
        EventBatch batch = unit.getResource(batchKey);
        if (batch == null) {
            batch = begin(unit, segment);
            unit.resources().put(batchKey, batch);
        }
        batch.take(message);
        if (unit.isLastMessage()) {
            batch.finish();
        }
    }

    private EventBatch begin(BatchingUnitOfWork<?> unit, Segment segment) {
        long last = Envelopes.positionOf((EventMessage<?>) unit.getMessages().getLast());
        // First of all: what fails after this line is recorded.
        unit.onRollback(
                failing -> failed(segment, last, failing.getExecutionResult().getExceptionResult()));
        // Before the batch holds any row: two that each want rows of the other would never end.
        if (unit.getMessages().stream().anyMatch(message -> isForEverySegment(projection, (EventMessage<?>) message))) {
            handling.lockErasures();
            handling.lockSums();
        }
        EventBatch batch = new EventBatch(handling, deadLetters, oneByOneUntil.get());
        unit.onPrepareCommit(_ -> {
            if (!batch.isFinished()) {
                throw new IllegalStateException("A batch of " + projection.name() + " would commit without its rows");
            }
        });
        unit.afterCommit(_ -> failures.remove(segment.getSegmentId()));
        // Not after the commit: there Axon's own handler, which notes the new position, runs later than ours.
        unit.onCleanup(_ -> batches.batchEnded());
        return batch;
    }

    private void failed(Segment segment, long lastPosition, Throwable failure) {
        if (Guilt.isOfTheEvent(failure)) {
            oneByOneUntil.accumulateAndGet(lastPosition, Math::max);
        }
        failures.put(segment.getSegmentId(), new ProjectionFailure(lastPosition, Instant.now(), failure.toString()));
        LOG.error(
                "Projection {} could not take in a batch up to position {}", projection.name(), lastPosition, failure);
    }

    /** An event that is not the ledger's is handed to handle(), which refuses it: nothing is skipped in silence. */
    static boolean takes(Projection<?> projection, Class<?> type) {
        return projection.eventType().isAssignableFrom(type)
                || isErasure(projection, type)
                || !LedgerEvent.class.isAssignableFrom(type);
    }

    private static boolean isErasure(Projection<?> projection, Class<?> type) {
        return type == CustomerErased.class && projection instanceof ErasesCustomers;
    }

    /** By the stream; whether the projection takes in events of the type is another question. */
    static boolean isFor(Projection<?> projection, EventMessage<?> message, Segment segment) {
        return segment.matches(Objects.hashCode(StreamPolicy.streamOf(message)))
                || isForEverySegment(projection, message);
    }

    static boolean isForEverySegment(Projection<?> projection, EventMessage<?> message) {
        try {
            return isErasure(projection, message.getPayloadType());
        } catch (SerializationException unknown) {
            // The segment of its stream meets the same, and refuses it.
            return false;
        }
    }

    private static BatchingUnitOfWork<?> currentUnit() {
        if (CurrentUnitOfWork.get() instanceof BatchingUnitOfWork<?> unit) {
            return unit;
        }
        throw new IllegalStateException("Projections are fed in batches");
    }
}
