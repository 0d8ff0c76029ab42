package io.orderledger.query.projection;

/** What it takes to bring events into the tables of one generation. */
record ProjectionWork(
        Projection<?> projection, GenerationNames names, EventHandling<?> handling, DeadLetters deadLetters) {
    Generation generation() {
        return names.generation();
    }

    /** Under which the token and the dead letters are kept. */
    String name() {
        return generation().processor();
    }
}
