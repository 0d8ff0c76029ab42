package io.orderledger.query.export;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Bounds of exports.
 *
 * @param maxRows a list with more is refused before anything is sent
 * @param atOnce how many a process sends at the same time; one more is told to try again
 * @param longest how long one may take, most of which is the caller reading it
 */
@ConfigurationProperties("ledger.export")
record ExportProperties(
        @DefaultValue("200000") int maxRows,
        @DefaultValue("2") int atOnce,
        @DefaultValue("10m") Duration longest) {
    /** Excel knows 1 048 576 rows; one is the heading. */
    private static final int MOST_ROWS = 1_000_000;

    ExportProperties {
        if (maxRows < 1 || maxRows > MOST_ROWS || atOnce < 1 || !longest.isPositive()) {
            throw new IllegalArgumentException(
                    "ledger.export: max-rows is 1 to " + MOST_ROWS + ", at-once and longest are above 0");
        }
    }
}
