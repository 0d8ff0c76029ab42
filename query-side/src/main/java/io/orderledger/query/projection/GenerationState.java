package io.orderledger.query.projection;

import java.util.Locale;

/** What becomes of a {@link Generation}, in this order; the last two only when somebody wants it gone. */
public enum GenerationState {
    /** It takes in the ledger from its beginning; rows only, without secondary indexes and sums. */
    BUILDING,
    /** It is complete and kept level with the ledger, and was never read. */
    READY,
    /** From now on reads wait for this one too: the views are about to move. */
    SWAPPING,
    /** The views show it. */
    LIVE,
    /** It was read once, and is kept level with the ledger, so that the views can move back at any time. */
    RETIRED,
    DROPPING,
    DROPPED;

    /** As the table and the API name it. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether letters can be decided about: all rows are there, with their sums, and stay. */
    boolean isComplete() {
        return switch (this) {
            case READY, SWAPPING, LIVE, RETIRED -> true;
            case BUILDING, DROPPING, DROPPED -> false;
        };
    }

    static GenerationState of(String wireName) {
        return valueOf(wireName.toUpperCase(Locale.ROOT));
    }
}
