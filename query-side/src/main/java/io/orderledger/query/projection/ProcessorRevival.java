package io.orderledger.query.projection;

import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import org.axonframework.eventhandling.Segment;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes up segments again that nobody works on. After a failure Axon waits twice as long each time, up to a minute, also
 * when the database has long been back; this bounds the wait.
 */
final class ProcessorRevival {
    private static final Logger LOG = LoggerFactory.getLogger(ProcessorRevival.class);

    private final Supplier<List<ProjectionProcessor>> processors;
    private final ProcessorFactory factory;
    private final Duration longestBackoff;

    ProcessorRevival(
            Supplier<List<ProjectionProcessor>> processors, ProcessorFactory factory, Duration longestBackoff) {
        this.processors = processors;
        this.factory = factory;
        this.longestBackoff = longestBackoff;
    }

    void reviveAll() {
        for (ProjectionProcessor processor : processors.get()) {
            try {
                revive(processor);
            } catch (RuntimeException e) {
                // The database is away: every other processor would meet the same. The next round comes soon.
                LOG.warn("Cannot look after projections, next try in {}: {}", longestBackoff, e.toString());
                return;
            }
        }
    }

    private void revive(ProjectionProcessor processor) {
        if (processor.localPosition().isPresent() || !processor.axon().isRunning()) {
            return;
        }
        List<Segment> free = factory.transactions()
                .fetchInTransaction(() -> factory.tokens().fetchAvailableSegments(processor.name()));
        for (Segment segment : free) {
            if (!processor.claimed().containsKey(segment.getSegmentId())) {
                var _ = processor.axon().claimSegment(segment.getSegmentId());
            }
        }
    }
}
