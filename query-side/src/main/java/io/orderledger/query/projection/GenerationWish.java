package io.orderledger.query.projection;

import java.util.Locale;

/** What is to be done with a generation that is complete, by whichever node feeds it. */
enum GenerationWish {
    NOTHING,
    COMPARE,
    COMPARE_AND_SWAP,
    SWAP,
    /** A swap to one that was read before: when it is given up, it is again what it was. */
    ROLL_BACK;

    String wireName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static GenerationWish of(String wireName) {
        return valueOf(wireName.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
