package io.orderledger.query.projection;

/**
 * How many dead letters the live generation and another one have.
 *
 * @param differences events that are letters of only one of them
 */
record ComparedLetters(long live, long rebuilt, long differences) {
    static ComparedLetters of(Generation live, Generation rebuilt, ReadStatements reads) {
        return reads.one(
                        "projection_dead_letter/compared",
                        (row, _) -> new ComparedLetters(
                                row.getLong("live"), row.getLong("rebuilt"), row.getLong("differences")),
                        new Processors(live.processor(), rebuilt.processor()))
                .orElseThrow();
    }

    private record Processors(String live, String rebuilt) {}
}
