package io.orderledger.query.projection;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Which generations there are, as this node last read it. Whoever asks gets what was true {@link #KEPT} ago or later:
 * a swap waits for longer than that between saying that it will move the views and moving them, so that no node trusts
 * a generation that is not read any more.
 */
final class GenerationBoard {
    static final Duration KEPT = Duration.ofSeconds(1);

    private final GenerationTable table;
    private final AtomicReference<@Nullable CompletableFuture<List<Generation>>> reading = new AtomicReference<>();
    private volatile @Nullable Known known;

    GenerationBoard(GenerationTable table) {
        this.table = table;
    }

    private record Known(List<Generation> generations, long readAt) {}

    List<Generation> all() {
        Known last = known;
        if (last != null && System.nanoTime() - last.readAt() < KEPT.toNanos()) {
            return last.generations();
        }
        return readTogether();
    }

    /** As the table has it now. */
    List<Generation> read() {
        long now = System.nanoTime();
        List<Generation> generations = table.all();
        known = new Known(generations, now);
        return generations;
    }

    /** All who find it too old at the same time wait once: while the database is away, one by one would take them ages. */
    private List<Generation> readTogether() {
        var mine = new CompletableFuture<List<Generation>>();
        CompletableFuture<List<Generation>> others = reading.compareAndExchange(null, mine);
        if (others != null) {
            return outcome(others);
        }
        try {
            mine.complete(read());
        } catch (RuntimeException | Error failure) {
            mine.completeExceptionally(failure);
        } finally {
            reading.set(null);
        }
        return outcome(mine);
    }

    private static List<Generation> outcome(CompletableFuture<List<Generation>> reading) {
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
