package io.orderledger.query.projection;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A generation of a projection: where it is, what it could not take in, and what is to become of it.
 *
 * @param next what it will do without being asked again, as in {@link RebuildState}
 * @param trouble why it does not get on, or what was given up until somebody asks for it again; absent when it does
 */
public record GenerationStanding(
        int generation,
        String state,
        Instant since,
        long position,
        long deadLetters,
        String next,
        @Nullable String trouble) {}
