package io.orderledger.query.projection;

import java.time.Duration;
import java.util.List;

/**
 * Which generations there are, as this node last read it. Whoever asks gets what was true {@link #KEPT} ago or later:
 * a swap waits for longer than that between saying that it will move the views and moving them, so that no node trusts
 * a generation that is not read any more.
 */
final class GenerationBoard {
    static final Duration KEPT = Duration.ofSeconds(1);

    private final GenerationTable table;
    private List<Generation> known = List.of();
    private long readAt;
    private boolean isRead;

    GenerationBoard(GenerationTable table) {
        this.table = table;
    }

    synchronized List<Generation> all() {
        return isRead && System.nanoTime() - readAt < KEPT.toNanos() ? known : read();
    }

    /** As the table has it now. */
    synchronized List<Generation> read() {
        long now = System.nanoTime();
        known = table.all();
        readAt = now;
        isRead = true;
        return known;
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
