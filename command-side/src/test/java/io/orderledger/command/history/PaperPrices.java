package io.orderledger.command.history;

import java.util.ArrayList;
import java.util.List;

/** The customer's prices as a clerk would note them: one row after the other, days and amounts as plain numbers. */
final class PaperPrices {
    private static final long FOR_EVER = Long.MAX_VALUE;

    private record Row(String product, long price, long from, long to, long minQuantity) {}

    private final List<Row> rows = new ArrayList<>();

    void set(String product, long price, long minQuantity, long from, long to) {
        rows.removeIf(row -> row.product.equals(product) && row.from == from && row.minQuantity == minQuantity);
        rows.add(new Row(product, price, from, to, minQuantity));
    }

    boolean end(String product, long today) {
        boolean any = rows.stream().anyMatch(row -> row.product.equals(product) && row.to >= today);
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i);
            if (!row.product.equals(product)) continue;
            rows.set(i, new Row(row.product, row.price, row.from, Math.min(row.to, today - 1), row.minQuantity));
        }
        return any;
    }

    /** The price on the day, in cents; 0 when there is none. */
    long resolve(String product, long quantity, long day) {
        Row best = null;
        for (Row row : rows) {
            if (!row.product.equals(product) || row.from > day || row.to < day || row.minQuantity > quantity) continue;
            boolean better = best == null
                    || row.minQuantity > best.minQuantity
                    || (row.minQuantity == best.minQuantity && row.from > best.from);
            if (better) best = row;
        }
        return best == null ? 0 : best.price;
    }

    static long forEver() {
        return FOR_EVER;
    }
}
