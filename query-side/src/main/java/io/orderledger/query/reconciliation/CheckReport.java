package io.orderledger.query.reconciliation;

import java.util.List;

/**
 * What one comparison found.
 *
 * @param description in the language of the request
 * @param rowsCompared so many rows were looked at
 * @param differences the first ones; none when all adds up
 * @param more whether there are more than are shown
 */
record CheckReport(
        String name,
        String description,
        long rowsCompared,
        List<Difference> differences,
        boolean more,
        long durationMs) {}
