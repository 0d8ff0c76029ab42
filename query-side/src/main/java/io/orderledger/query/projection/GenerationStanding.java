package io.orderledger.query.projection;

import java.time.Instant;

/** A generation of a projection: where it is, and what it could not take in. */
public record GenerationStanding(int generation, String state, Instant since, long position, long deadLetters) {}
