package io.orderledger.web.error;

import java.util.Objects;
import java.util.stream.Stream;

/** An exception and its causes, from the outside in. */
final class CauseChain {
    /** Chains can be cyclic. */
    private static final int MAX_DEPTH = 20;

    private CauseChain() {}

    static Stream<Throwable> of(Throwable exception) {
        return Stream.iterate(exception, Objects::nonNull, Throwable::getCause).limit(MAX_DEPTH);
    }
}
