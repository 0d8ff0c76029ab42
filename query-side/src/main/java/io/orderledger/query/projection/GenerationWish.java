package io.orderledger.query.projection;

import java.util.Arrays;
import java.util.Locale;

/** What is to be done with a generation that is complete, by whichever node feeds it. */
enum GenerationWish {
    NOTHING,
    COMPARE,
    /** While it is swapping: only as long as the letters are the same, too. */
    COMPARE_AND_SWAP,
    /** Whatever differs. */
    SWAP,
    /** A swap to one that was read before: when it is given up, it is again what it was. */
    ROLL_BACK,
    /** What only a later version knows: this one leaves the generation to a node that does, and never writes this. */
    UNKNOWN;

    String wireName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static GenerationWish of(String wireName) {
        return Arrays.stream(values())
                .filter(wish -> wish.wireName().equals(wireName))
                .findFirst()
                .orElse(UNKNOWN);
    }
}
