package io.orderledger.query.projection;

import io.orderledger.query.statement.ReadStatements;

/**
 * How many dead letters the live generation and another one have.
 *
 * @param differences events that are letters of only one of them
 * @param skipped decisions ever made to leave a letter of either out, which are never taken back
 */
record ComparedLetters(long live, long rebuilt, long differences, long skipped) {
    static ComparedLetters of(Generation live, Generation rebuilt, ReadStatements reads) {
        return reads.one(
                        "projection_dead_letter/compared",
                        (row, _) -> new ComparedLetters(
                                row.getLong("live"),
                                row.getLong("rebuilt"),
                                row.getLong("differences"),
                                row.getLong("skipped")),
                        new Both(
                                live.projection(),
                                live.processor(),
                                live.number(),
                                rebuilt.processor(),
                                rebuilt.number()))
                .orElseThrow();
    }

    private record Both(String projection, String live, int liveGeneration, String rebuilt, int rebuiltGeneration) {}
}
