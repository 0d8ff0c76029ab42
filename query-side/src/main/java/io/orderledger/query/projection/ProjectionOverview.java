package io.orderledger.query.projection;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A projection as an operator looks at it.
 *
 * @param generation the live one
 * @param status running, or failing
 * @param rebuild the newest generation; absent as long as there was only the first
 */
public record ProjectionOverview(
        String name,
        int generation,
        String status,
        @Nullable String trouble,
        long position,
        long lagEvents,
        long deadLetters,
        @Nullable RebuildState rebuild,
        List<GenerationStanding> generations) {
    public ProjectionOverview {
        generations = List.copyOf(generations);
    }
}
