package io.orderledger.query.projection;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.QueryTimeoutException;

/**
 * Which generations there are, as this node last read it. Whoever asks gets what was true {@link #KEPT} ago or later:
 * a swap waits for longer than that between saying that it will move the views and moving them, so that no node trusts
 * a generation that is not read any more.
 */
final class GenerationBoard {
    static final Duration KEPT = Duration.ofSeconds(1);

    private static final int MOST_READS = 3;

    private final GenerationTable table;
    private final AtomicReference<@Nullable CompletableFuture<Known>> reading = new AtomicReference<>();
    private volatile @Nullable Known known;

    GenerationBoard(GenerationTable table) {
        this.table = table;
    }

    /** @param readAt when the reading began: what it has found may be as old as that */
    private record Known(List<Generation> generations, long readAt) {
        boolean isFresh() {
            return System.nanoTime() - readAt < KEPT.toNanos();
        }
    }

    /** @throws QueryTimeoutException when reading takes longer, again and again, than what is read is kept */
    List<Generation> all() {
        Known last = known;
        for (int reads = 0; reads < MOST_READS && (last == null || !last.isFresh()); reads++) {
            last = readTogether();
        }
        if (last == null || !last.isFresh()) {
            throw new QueryTimeoutException("Nobody knows which generations of projections are read");
        }
        return last.generations();
    }

    /** As the table has it now. */
    List<Generation> read() {
        return readNow().generations();
    }

    private Known readNow() {
        long now = System.nanoTime();
        Known read = new Known(table.all(), now);
        known = read;
        return read;
    }

    /** All who find it too old at the same time wait once: while the database is away, one by one would take them ages. */
    private Known readTogether() {
        var mine = new CompletableFuture<Known>();
        CompletableFuture<Known> others = reading.compareAndExchange(null, mine);
        if (others != null) {
            return outcome(others);
        }
        try {
            mine.complete(readNow());
        } catch (RuntimeException | Error failure) {
            mine.completeExceptionally(failure);
        } finally {
            reading.set(null);
        }
        return outcome(mine);
    }

    private static Known outcome(CompletableFuture<Known> reading) {
        try {
            return reading.join();
        } catch (CompletionException failure) {
            if (failure.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw failure;
        }
    }

    Generation live(String projection) {
        return all().stream()
                .filter(generation -> generation.projection().equals(projection))
                .filter(generation -> generation.state() == GenerationState.LIVE)
                .findFirst()
                .orElseGet(() -> Generation.first(projection));
    }

    /** Those that a read may meet: the live one, and while the views are moved the one they move to. */
    List<Generation> readable(String projection) {
        List<Generation> readable = all().stream()
                .filter(generation -> generation.projection().equals(projection))
                .filter(generation ->
                        generation.state() == GenerationState.LIVE || generation.state() == GenerationState.SWAPPING)
                .toList();
        return readable.isEmpty() ? List.of(Generation.first(projection)) : readable;
    }
}
