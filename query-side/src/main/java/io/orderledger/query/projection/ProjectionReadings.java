package io.orderledger.query.projection;

import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.StreamableMessageSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What the gauges show. A scrape reads all of them at once: they share a look at the database that is a second old. */
final class ProjectionReadings {
    private static final Logger LOG = LoggerFactory.getLogger(ProjectionReadings.class);
    private static final Duration KEPT = Duration.ofSeconds(1);
    private static final double MILLIS_A_SECOND = 1_000;

    private final ProjectionStatuses statuses;
    private final StreamableMessageSource<TrackedEventMessage<?>> ledger;
    private final Clock clock;
    private final Duration kept;
    private Map<String, Reading> readings = Map.of();
    private long takenAt;
    private boolean taken;

    ProjectionReadings(
            ProjectionStatuses statuses, StreamableMessageSource<TrackedEventMessage<?>> ledger, Clock clock) {
        this(statuses, ledger, clock, KEPT);
    }

    /** @param kept how long what was read is good for */
    ProjectionReadings(
            ProjectionStatuses statuses,
            StreamableMessageSource<TrackedEventMessage<?>> ledger,
            Clock clock,
            Duration kept) {
        this.statuses = statuses;
        this.ledger = ledger;
        this.clock = clock;
        this.kept = kept;
    }

    /** @param lagSeconds age of the first event that was not taken in; 0 when there is none */
    record Reading(long lagEvents, double lagSeconds, long deadLetters) {}

    /** Empty while the database cannot be asked: a gauge says nothing then, rather than that all is well. */
    synchronized Optional<Reading> of(String projection) {
        if (!taken || System.nanoTime() - takenAt >= kept.toNanos()) {
            readings = take();
            taken = true;
            takenAt = System.nanoTime();
        }
        return Optional.ofNullable(readings.get(projection));
    }

    private Map<String, Reading> take() {
        Map<String, Reading> fresh = new HashMap<>();
        try {
            for (ProjectionStatus status : statuses.all()) {
                double seconds = status.lagEvents() == 0 ? 0 : secondsSince(status.position() + 1);
                fresh.put(status.name(), new Reading(status.lagEvents(), seconds, status.deadLetters()));
            }
            return fresh;
        } catch (RuntimeException e) {
            LOG.warn("The gauges of the projections cannot be read: {}", e.toString());
            return Map.of();
        }
    }

    private double secondsSince(long position) {
        try (BlockingStream<TrackedEventMessage<?>> stream =
                ledger.openStream(new GlobalSequenceTrackingToken(position - 1))) {
            return stream.peek()
                    .map(EventMessage::getTimestamp)
                    .map(recordedAt -> Duration.between(recordedAt, clock.instant()))
                    .map(age -> Math.max(0, age.toMillis()) / MILLIS_A_SECOND)
                    .orElse(0.0);
        }
    }
}
