package io.orderledger.query.audit.verify;

import java.math.BigDecimal;
import java.util.regex.Pattern;

/** What an order comes to and costs, in hundredths. */
record Totals(long amount, long cost) {
    private static final int LONGEST = 16;
    /** Far more than an order may come to, and few enough that a million of them can be added up. */
    private static final Pattern AMOUNT = Pattern.compile("-?[0-9]{1,12}(\\.[0-9]{1,2})?");

    /** @throws NumberFormatException when it is no amount as the ledger writes them */
    static long hundredths(String amount) {
        if (amount.length() > LONGEST || !AMOUNT.matcher(amount).matches()) {
            throw new NumberFormatException("no amount: '%.20s'".formatted(amount));
        }
        return hundredths(new BigDecimal(amount));
    }

    /** @throws ArithmeticException when it has more than two decimals */
    static long hundredths(BigDecimal amount) {
        return amount.movePointRight(2).longValueExact();
    }

    @Override
    public String toString() {
        return BigDecimal.valueOf(amount, 2) + " (cost " + BigDecimal.valueOf(cost, 2) + ")";
    }
}
