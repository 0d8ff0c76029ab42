package io.orderledger.query.projection;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.ToLongFunction;
import org.axonframework.eventhandling.Segment;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.tokenstore.UnableToClaimTokenException;
import org.axonframework.serialization.SerializationException;

/**
 * Brings slices of the ledger into the tables of one generation, rows and token in one transaction for each segment. A
 * token is only stored by who has claimed it, and only where the rows begin that were written; else they are undone: two
 * nodes never write the same generation, nor does one write a batch twice. Within this node it is the only one that
 * writes it, so that it needs none of the locks that keep batches of Axon's processors apart.
 */
final class GenerationWriter {
    private static final int MOST_ATTEMPTS = 5;
    private static final long PAUSE_NANOS = Duration.ofMillis(50).toNanos();

    private final ProcessorFactory factory;
    private final Executor threads;
    private final String processor;
    private final List<Segment> segments;
    private final Map<Integer, Long> positions = new ConcurrentHashMap<>();
    private final Map<Integer, Long> lastWritten = new ConcurrentHashMap<>();
    private final AtomicLong oneByOneUntil = new AtomicLong();

    /** @param positions of all segments, which this node has claimed */
    GenerationWriter(ProcessorFactory factory, Executor threads, String processor, Map<Integer, Long> positions) {
        this.factory = factory;
        this.threads = threads;
        this.processor = processor;
        this.segments = List.of(Segment.computeSegments(
                positions.keySet().stream().mapToInt(Integer::intValue).sorted().toArray()));
        this.positions.putAll(positions);
        this.lastWritten.putAll(positions);
    }

    /** Where the slowest segment is. */
    long position() {
        return positions.values().stream().mapToLong(Long::longValue).min().orElse(0);
    }

    /** Whether no segment has taken in anything. */
    boolean isUntouched() {
        return positions.values().stream().allMatch(position -> position == 0);
    }

    /** Whether a segment holds something of events behind these positions. */
    boolean hasWrittenBeyond(Map<Integer, Long> limits) {
        return segments.stream()
                .map(Segment::getSegmentId)
                .anyMatch(segment -> lastWritten.getOrDefault(segment, 0L) > limits.getOrDefault(segment, 0L));
    }

    /** Where the slowest of the segments is that have not reached these positions. */
    OptionalLong slowestBehind(Map<Integer, Long> limits) {
        return positions.entrySet().stream()
                .filter(segment -> segment.getValue() < limits.getOrDefault(segment.getKey(), 0L))
                .mapToLong(Map.Entry::getValue)
                .min();
    }

    /**
     * @param upTo the last position that a segment may take in
     * @param inParallel each segment on a thread of its own
     */
    void write(ProjectionWork work, LedgerSlice slice, ToLongFunction<Segment> upTo, boolean inParallel) {
        boolean oneAfterTheOther = !inParallel
                || segments.size() == 1
                || slice.events().stream()
                        .anyMatch(event -> ProjectionInvoker.isForEverySegment(work.projection(), event));
        if (oneAfterTheOther) {
            segments.forEach(segment -> take(work, slice, segment, upTo.applyAsLong(segment)));
            return;
        }
        List<CompletableFuture<Void>> all = new ArrayList<>();
        for (Segment segment : segments) {
            all.add(CompletableFuture.runAsync(() -> take(work, slice, segment, upTo.applyAsLong(segment)), threads));
        }
        try {
            CompletableFuture.allOf(all.toArray(CompletableFuture[]::new)).join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    private void take(ProjectionWork work, LedgerSlice slice, Segment segment, long upTo) {
        long from = positions.getOrDefault(segment.getSegmentId(), 0L);
        long to = Math.min(slice.end(), upTo);
        if (to <= from) {
            return;
        }
        List<TrackedEventMessage<?>> events = slice.events().stream()
                .filter(event -> isBetween(from, to, event) && isWanted(work.projection(), event, segment))
                .toList();
        for (int attempt = 1; !isTaken(work, events, segment, from, to, attempt); attempt++) {
            LockSupport.parkNanos(PAUSE_NANOS);
        }
        positions.put(segment.getSegmentId(), to);
        if (!events.isEmpty()) {
            lastWritten.put(segment.getSegmentId(), Envelopes.positionOf(events.getLast()));
        }
    }

    /** False when it is to be tried again. */
    private boolean isTaken(
            ProjectionWork work,
            List<TrackedEventMessage<?>> events,
            Segment segment,
            long from,
            long to,
            int attempt) {
        try {
            if (attempt > 1 && isStored(segment, to)) {
                return true;
            }
            factory.transactions().executeInTransaction(() -> {
                if (!events.isEmpty()) {
                    EventBatch batch = new EventBatch(work.handling(), work.deadLetters(), oneByOneUntil.get());
                    events.forEach(batch::take);
                    batch.finish();
                }
                factory.feederTokens().store(processor, segment.getSegmentId(), from, to);
            });
            return true;
        } catch (UnableToClaimTokenException e) {
            throw e;
        } catch (RuntimeException e) {
            if (Guilt.isOfTheEvent(e) && oneByOneUntil.get() < to) {
                oneByOneUntil.accumulateAndGet(to, Math::max);
                return false;
            }
            if (attempt >= MOST_ATTEMPTS) {
                throw e;
            }
            return false;
        }
    }

    /**
     * The database may have committed what has failed, and only its answer was lost. In a transaction of its own: a batch
     * that began with this lock, and wanted those of all segments later, would wait for others that do the same.
     */
    private boolean isStored(Segment segment, long to) {
        return factory.transactions()
                        .fetchInTransaction(() -> factory.feederTokens().position(processor, segment.getSegmentId()))
                >= to;
    }

    private static boolean isBetween(long from, long to, TrackedEventMessage<?> event) {
        long position = Envelopes.positionOf(event);
        return position > from && position <= to;
    }

    private static boolean isWanted(Projection<?> projection, TrackedEventMessage<?> event, Segment segment) {
        try {
            return ProjectionInvoker.isFor(projection, event, segment)
                    && ProjectionInvoker.takes(projection, event.getPayloadType());
        } catch (SerializationException e) {
            throw new UnknownEvent(event, e);
        }
    }
}
