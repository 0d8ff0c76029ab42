package io.orderledger.query.projection;

import java.util.Locale;

/** What is to be done with a generation that is complete, by whichever node feeds it. */
enum GenerationWish {
    NOTHING,
    COMPARE,
    COMPARE_AND_SWAP,
    SWAP;

    String wireName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static GenerationWish of(String wireName) {
        return valueOf(wireName.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
