package io.orderledger.query.projection;

import io.orderledger.ledger.LedgerReader;
import io.orderledger.query.statement.ReadStatements;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** All projections with their generations. What nodes do is read from the tables they share: any node answers. */
public final class ProjectionOverviews {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final ProjectionStatuses statuses;
    private final GenerationBoard board;
    private final TokenRows tokenRows;
    private final ReadStatements reads;
    private final LedgerReader ledger;

    ProjectionOverviews(
            ProjectionStatuses statuses,
            GenerationBoard board,
            TokenRows tokenRows,
            ReadStatements reads,
            LedgerReader ledger) {
        this.statuses = statuses;
        this.board = board;
        this.tokenRows = tokenRows;
        this.reads = reads;
        this.ledger = ledger;
    }

    public List<ProjectionOverview> all() {
        List<Generation> generations = board.read();
        return statuses.all().stream()
                .map(status -> overview(status, generations))
                .toList();
    }

    /** @param projection the whole name of one */
    public ProjectionOverview one(String projection) {
        return all().stream()
                .filter(overview -> overview.name().equals(projection))
                .findFirst()
                .orElseThrow();
    }

    /** How the rebuilds get on. Costs less than all of the overview. */
    Optional<RebuildState> rebuild(String projection) {
        return rebuild(of(projection, board.all()));
    }

    private ProjectionOverview overview(ProjectionStatus status, List<Generation> all) {
        List<Generation> own = of(status.name(), all);
        int live = own.stream()
                .filter(generation -> generation.state() == GenerationState.LIVE)
                .mapToInt(Generation::number)
                .findFirst()
                .orElse(Generation.FIRST);
        return new ProjectionOverview(
                status.name(),
                live,
                status.running() ? "running" : "failing",
                status.trouble(),
                status.position(),
                status.lagEvents(),
                status.deadLetters(),
                rebuild(own).orElse(null),
                own.stream().map(this::standing).toList());
    }

    private static List<Generation> of(String projection, List<Generation> all) {
        return all.stream()
                .filter(generation -> generation.projection().equals(projection))
                .toList();
    }

    private GenerationStanding standing(Generation generation) {
        long letters = reads.one(
                        "projection_dead_letter/count",
                        (row, _) -> row.getLong("total"),
                        new OfProcessor(generation.processor()))
                .orElse(0L);
        return new GenerationStanding(
                generation.number(),
                generation.state().wireName(),
                generation.stateSince(),
                position(generation),
                letters,
                generation.wish().wireName(),
                generation.trouble());
    }

    private long position(Generation generation) {
        return tokenRows.of(generation.processor()).stream()
                .mapToLong(SegmentPosition::position)
                .min()
                .orElse(0);
    }

    private Optional<RebuildState> rebuild(List<Generation> own) {
        return own.stream()
                .max(Comparator.comparingInt(Generation::number))
                .filter(newest -> newest.number() > Generation.FIRST)
                .map(this::rebuild);
    }

    private RebuildState rebuild(Generation newest) {
        long processed = position(newest);
        long total = Math.max(processed, ledger.headPosition());
        return new RebuildState(
                newest.number(),
                newest.state().wireName(),
                newest.stateSince(),
                newest.wish().wireName(),
                newest.requestedBy(),
                processed,
                total,
                total == 0
                        ? HUNDRED
                        : HUNDRED.multiply(BigDecimal.valueOf(processed))
                                .divide(BigDecimal.valueOf(total), 1, RoundingMode.DOWN),
                newest.eventsPerSecond(),
                secondsLeft(total - processed, newest.eventsPerSecond()),
                newest.comparedAt(),
                newest.differences(),
                newest.trouble());
    }

    private static @Nullable Long secondsLeft(long events, @Nullable BigDecimal eventsPerSecond) {
        if (events == 0) {
            return 0L;
        }
        return eventsPerSecond == null || eventsPerSecond.signum() <= 0
                ? null
                : BigDecimal.valueOf(events)
                        .divide(eventsPerSecond, 0, RoundingMode.CEILING)
                        .longValueExact();
    }

    private record OfProcessor(String processor) {}
}
