package io.orderledger.web.validation;

import io.orderledger.events.Money;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Bounds that amounts and quantities share; both are columns of ten digits, two of them decimals. */
final class Decimals {
    static final int MAX_DECIMALS = 2;
    static final BigDecimal MAX = Money.MAX.amount();

    private Decimals() {}

    /** What is wrong besides the lower bound; null when nothing is. */
    static @Nullable FieldCode wrong(BigDecimal value) {
        // Order of checks: 1e999999 must never be expanded into its digits.
        if (value.signum() > 0 && value.compareTo(MAX) > 0) {
            return FieldCode.AMOUNT_TOO_LARGE;
        }
        return value.stripTrailingZeros().scale() > MAX_DECIMALS ? FieldCode.TOO_MANY_DECIMALS : null;
    }

    static Object bound(FieldCode code) {
        return code == FieldCode.TOO_MANY_DECIMALS ? MAX_DECIMALS : MAX.toPlainString();
    }
}
