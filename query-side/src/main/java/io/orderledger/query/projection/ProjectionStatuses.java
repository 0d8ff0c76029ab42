package io.orderledger.query.projection;

import io.orderledger.ledger.LedgerReader;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** How far every projection is and whether it runs, from this node's memory where it can tell, else from the tokens. */
public final class ProjectionStatuses {
    private final ProjectionProcessors processors;
    private final GenerationBoard board;
    private final TokenRows tokenRows;
    private final LedgerReader ledger;
    private final Duration claimTimeout;
    private final Clock clock;

    ProjectionStatuses(
            ProjectionProcessors processors,
            GenerationBoard board,
            TokenRows tokenRows,
            LedgerReader ledger,
            Duration claimTimeout,
            Clock clock) {
        this.processors = processors;
        this.board = board;
        this.tokenRows = tokenRows;
        this.ledger = ledger;
        this.claimTimeout = claimTimeout;
        this.clock = clock;
    }

    /**
     * The last position up to which the projection's tables are complete: those of all generations that a read which
     * begins now may meet.
     */
    public long position(String projection) {
        ProjectionProcessor processor = processors.byName(projection);
        return board.readable(projection).stream()
                .mapToLong(generation -> position(processor, generation))
                .min()
                .orElse(0);
    }

    private long position(ProjectionProcessor processor, Generation generation) {
        OptionalLong local =
                processor.name().equals(generation.processor()) ? processor.localPosition() : OptionalLong.empty();
        return local.isPresent() ? local.getAsLong() : stored(tokenRows.of(generation.processor()));
    }

    /** Wakes those who wait for the projection. Progress of other nodes is not signalled. */
    public BatchSignal batches(String projection) {
        return processors.byName(projection).invoker().batches();
    }

    public List<ProjectionStatus> all() {
        long head = ledger.headPosition();
        return processors.all().stream()
                .map(processor -> status(processor, head))
                .toList();
    }

    private ProjectionStatus status(ProjectionProcessor processor, long head) {
        List<SegmentPosition> segments = tokenRows.of(processor.name());
        long position = processor.localPosition().orElse(stored(segments));
        String trouble = trouble(processor, segments);
        return new ProjectionStatus(
                processor.projection().name(),
                position,
                Math.max(0, head - position),
                processor.work().deadLetters().count(),
                trouble == null,
                trouble);
    }

    private @Nullable String trouble(ProjectionProcessor processor, List<SegmentPosition> segments) {
        if (!processor.axon().isRunning()) {
            return "stopped";
        }
        Instant dead = clock.instant().minus(claimTimeout);
        for (SegmentPosition segment : segments) {
            ProjectionFailure failure = processor.invoker().failures().get(segment.segment());
            if (failure != null && segment.position() < failure.position()) {
                return "failing up to position " + failure.position() + " since " + failure.at();
            }
            if (segment.owner() == null || segment.lastSign().isBefore(dead)) {
                return "segment " + segment.segment() + " is not being worked on";
            }
        }
        return processor.axon().isError() ? "cannot read the ledger" : null;
    }

    private static long stored(List<SegmentPosition> segments) {
        return segments.stream().mapToLong(SegmentPosition::position).min().orElse(0);
    }
}
