package io.orderledger.query.projection;

import java.util.Collection;
import java.util.Map;
import java.util.OptionalLong;
import org.axonframework.eventhandling.EventTrackerStatus;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;

/**
 * The live generation of a projection with what runs it on this node.
 *
 * @param axon claims segments, reads the ledger and hands batches to the invoker
 */
record ProjectionProcessor(ProjectionWork work, PooledStreamingEventProcessor axon, ProjectionInvoker invoker) {
    Projection<?> projection() {
        return work.projection();
    }

    /** Under which the token is kept: it tells of the generation too. */
    String name() {
        return work.name();
    }

    Map<Integer, EventTrackerStatus> claimed() {
        return axon.processingStatus();
    }

    /** How far all of the projection is, when this node works on all of it; else only the token rows know. */
    OptionalLong localPosition() {
        Collection<EventTrackerStatus> claimed = claimed().values();
        double share = claimed.stream()
                .mapToDouble(status -> 1.0 / (status.getSegment().getMask() + 1))
                .sum();
        return share < 1
                ? OptionalLong.empty()
                : claimed.stream()
                        .mapToLong(s -> s.getCurrentPosition().orElse(0))
                        .min();
    }
}
