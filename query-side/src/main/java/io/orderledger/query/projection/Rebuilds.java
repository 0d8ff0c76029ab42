package io.orderledger.query.projection;

import io.orderledger.query.statement.ReadStatements;
import io.orderledger.web.error.ApiFailure;
import io.orderledger.web.error.ErrorCode;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Orders about generations, written down for whichever node feeds the generation: they outlive the request and the
 * process that took it. All of them name a projection by its whole name or without its version.
 */
public final class Rebuilds {
    /** Each is a copy of all the projection's tables. */
    static final int MOST_GENERATIONS = 3;

    private static final Comparator<Generation> YOUNGEST = Comparator.comparingInt(Generation::number);
    private static final Comparator<Generation> LATEST = Comparator.comparing(Generation::stateSince);

    private final ProjectionProcessors processors;
    private final GenerationTable generations;
    private final TokenRows tokenRows;
    private final ReadStatements reads;
    private final GenerationTables tables;

    Rebuilds(
            ProjectionProcessors processors,
            GenerationTable generations,
            TokenRows tokenRows,
            ReadStatements reads,
            GenerationTables tables) {
        this.tables = tables;
        this.processors = processors;
        this.generations = generations;
        this.tokenRows = tokenRows;
        this.reads = reads;
    }

    /** The whole name of a projection that a caller has named. */
    public String nameOf(String asked) {
        return processors.projections().stream()
                .<String>map(Projection::name)
                .filter(name -> name.equals(asked)
                        || name.substring(0, name.lastIndexOf('-')).equals(asked))
                .findFirst()
                .orElseThrow(() -> ApiFailure.of(ErrorCode.PROJECTION_NOT_FOUND));
    }

    /**
     * Begins to build another generation. It is compared with the live one when it has come to the ledger's end.
     *
     * @param swap whether the views shall show it, when nothing differs
     * @return its number
     */
    public int rebuild(String asked, boolean swap, String by) {
        String projection = nameOf(asked);
        int number = generations.change(projection, all -> {
            boolean busy = all.stream().anyMatch(Rebuilds::isBusy);
            if (busy || all.size() >= MOST_GENERATIONS) {
                throw notPossible(all);
            }
            boolean plain = all.stream().noneMatch(Generation::plain);
            GenerationWish wish = swap ? GenerationWish.COMPARE_AND_SWAP : GenerationWish.COMPARE;
            Generation next = generations.next(projection, plain, wish, by);
            for (SegmentPosition segment : tokenRows.of(live(all).processor())) {
                reads.write("projection_token/add_segment", new Segment(next.processor(), segment.segment()));
            }
            return next.number();
        });
        processors.lookNow();
        return number;
    }

    /**
     * Lets the views show the newest generation that was never read. It is compared first, whatever an earlier comparison
     * has found, and shown when nothing differs; else it stays what it is, and the report says what does. It is younger
     * than the live one: sent again, the order would else lead from the generation that it has brought to one that was
     * passed over for it.
     *
     * @param acceptDifferences without a comparison, also when it differs from the live one, as it does when the live one
     *     is wrong
     */
    public int swap(String asked, boolean acceptDifferences, String by) {
        GenerationWish wish = acceptDifferences ? GenerationWish.SWAP : GenerationWish.COMPARE_AND_SWAP;
        return generations.change(
                nameOf(asked),
                all -> wishFor(asked, GenerationState.READY, YOUNGEST, live(all).number(), by, wish));
    }

    /**
     * Lets the views show the generation again that they have shown last.
     *
     * @param live which one is live now, as the caller knows it: sent again, the order would else go back to the very
     *     generation that it has led away from
     */
    public int rollback(String asked, int live, String by) {
        return generations.change(nameOf(asked), all -> {
            if (live(all).number() != live) {
                throw notPossible(all);
            }
            return wishFor(asked, GenerationState.RETIRED, LATEST, 0, by, GenerationWish.ROLL_BACK);
        });
    }

    private int wishFor(
            String asked,
            GenerationState state,
            Comparator<Generation> order,
            int above,
            String by,
            GenerationWish wish) {
        String projection = nameOf(asked);
        return generations.change(projection, all -> {
            Optional<Generation> newest = all.stream()
                    .filter(generation -> generation.number() > above)
                    .filter(generation -> generation.state() == state && generation.wish() == GenerationWish.NOTHING)
                    .max(order);
            Generation generation = newest.orElseThrow(() -> notPossible(all));
            if (all.stream().anyMatch(other -> other.wish() != GenerationWish.NOTHING)
                    || !generations.wish(generation, wish, by)) {
                throw notPossible(all);
            }
            return generation.number();
        });
    }

    /** Drops the tables of a generation that nobody reads; one that is being built is given up. */
    public void drop(String asked, int number) {
        String projection = nameOf(asked);
        generations.change(projection, all -> {
            Generation generation = all.stream()
                    .filter(one -> one.number() == number)
                    .findFirst()
                    .orElseThrow(() -> ApiFailure.of(ErrorCode.GENERATION_NOT_FOUND));
            boolean possible = switch (generation.state()) {
                case BUILDING, READY, RETIRED -> isGivenUp(generation);
                // One that only a later version would swap, where no node of that version is left, stays so for ever.
                case SWAPPING -> generation.wish() == GenerationWish.UNKNOWN && isGivenUp(generation);
                case DROPPING, DROPPED -> true;
                case LIVE -> false;
            };
            if (!possible) {
                throw notPossible(all);
            }
            return number;
        });
        processors.lookNow();
    }

    /** What the views show is looked at too: the state has followed them too late, or not at all, before. */
    private boolean isGivenUp(Generation generation) {
        return !tables.areShown(names(generation))
                && generations.move(generation, GenerationState.DROPPING, GenerationWish.NOTHING);
    }

    /**
     * What the last comparison with the live generation found; empty when there was none yet.
     *
     * @throws ApiFailure GENERATION_NOT_FOUND
     */
    public Optional<ComparisonReport> report(String asked, int number) {
        Generation generation = generations.of(nameOf(asked)).stream()
                .filter(one -> one.number() == number)
                .findFirst()
                .orElseThrow(() -> ApiFailure.of(ErrorCode.GENERATION_NOT_FOUND));
        return Optional.ofNullable(generation.report()).map(ReportJson::read);
    }

    private GenerationNames names(Generation generation) {
        Projection<?> projection = processors.projections().stream()
                .filter(one -> one.name().equals(generation.projection()))
                .findFirst()
                .orElseThrow();
        return new GenerationNames(projection, generation);
    }

    private static boolean isBusy(Generation generation) {
        return switch (generation.state()) {
            case BUILDING, SWAPPING, DROPPING -> true;
            case READY, RETIRED -> generation.wish() != GenerationWish.NOTHING;
            case LIVE, DROPPED -> false;
        };
    }

    private static Generation live(List<Generation> all) {
        return all.stream()
                .filter(generation -> generation.state() == GenerationState.LIVE)
                .findFirst()
                .orElseThrow();
    }

    static ApiFailure notPossible(List<Generation> all) {
        return ApiFailure.withData(
                ErrorCode.GENERATION_STATE_NOT_ALLOWED,
                all.stream()
                        .map(generation -> new Standing(
                                generation.number(), generation.state().wireName()))
                        .toList());
    }

    private record Segment(String processor, int segment) {}

    private record Standing(int generation, String state) {}
}
