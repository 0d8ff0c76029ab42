package io.orderledger.standalone.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderledger.standalone.RunningLedger;
import io.orderledger.standalone.load.EmptyReadTables;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.util.FileSystemUtils;

/**
 * Random commands over HTTP, and then every statistic over HTTP equals a fold of the events that the ledger has, and itself
 * after the projections were built anew from nothing.
 */
class StatisticsOfHistoriesTest {
    private static final int COMMANDS = 500;
    private static final int FEWEST_DELIVERED = 20;
    /** Each adds its history to those before it, some weeks later. */
    private static final List<Long> SEEDS = List.of(1L, 2L);

    private final Path directory = RunningLedger.freshDirectory();

    @BeforeEach
    void setTheClock() {
        ShopClock.record();
    }

    @AfterEach
    void tidyUp() throws Exception {
        ShopClock.putBack();
        FileSystemUtils.deleteRecursively(directory);
    }

    @Test
    void everyStatisticIsAFoldOfTheEventsAndItselfAfterARebuild() throws Exception {
        Api api;
        Map<String, List<Map<String, Object>>> answers = new LinkedHashMap<>();
        try (var ledger = RunningLedger.start(directory, List.of(ShopClock.class))) {
            api = new Api(ledger.port());
            for (long seed : SEEDS) {
                var shop = new RandomShop(seed, api);
                shop.send(COMMANDS);
                shop.wasWorthSending();
                answers = compared("seed " + seed, ledger, api);
            }
        }
        try (var rebuilt = RunningLedger.start(directory, List.of(ShopClock.class, EmptyReadTables.class))) {
            assertThat(compared("rebuilt after seeds " + SEEDS, rebuilt, api.at(rebuilt.port())))
                    .isEqualTo(answers);
        }
    }

    /** What was read, which is what the fold gives; never nothing. */
    private static Map<String, List<Map<String, Object>>> compared(String what, RunningLedger ledger, Api api)
            throws InterruptedException {
        var fold = LedgerFold.of(ledger);
        assertThat(fold.orders.values())
                .as("%s: delivered orders", what)
                .filteredOn(order -> order.day("delivered").isPresent())
                .hasSizeGreaterThan(FEWEST_DELIVERED);
        var reading = new Reading(api);
        Map<String, List<Map<String, Object>>> read = new LinkedHashMap<>();
        StatisticsQuestions.of(fold).forEach((question, expected) -> {
            List<Map<String, Object>> rows = StatisticsQuestions.read(reading, question);
            assertThat(rows).as("%s: %s", what, question).isEqualTo(expected);
            read.put(question, rows);
        });
        return read;
    }
}
