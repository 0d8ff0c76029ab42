package io.orderledger.query.pricing;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderledger.events.PriceEvent;
import io.orderledger.query.TwoDatabases;
import io.orderledger.query.history.RandomHistory;
import io.orderledger.query.history.Recorded;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A customer's prices as of a position, on any day, are those of a ledger that ends there. */
class PastPricesTest {
    private static final int STEPS = 700;
    private static final int MOMENTS = 10;

    @ParameterizedTest
    @ValueSource(longs = 221)
    void pricesAsOfAPositionAreThoseOfALedgerThatEndsThere(long seed) {
        List<Recorded> history = RandomHistory.of(seed, STEPS);
        List<UUID> customers = history.stream()
                .filter(recorded -> recorded.event() instanceof PriceEvent)
                .map(recorded -> UUID.fromString(((PriceEvent) recorded.event()).customerId()))
                .distinct()
                .toList();
        int compared = 0;
        var databases = new TwoDatabases(history, List.of(PricingConfiguration.projection()));
        for (int moment = 1; moment <= MOMENTS; moment++) {
            databases.moveTo(history.size() * moment / MOMENTS);
            var whole = new PriceQueries(databases.whole());
            var then = new PriceQueries(databases.then());
            for (UUID customer : customers) {
                for (int day = 0; day < 30; day += 10) {
                    LocalDate on = LocalDate.of(2024, 6, 1).plusDays(day);
                    var expected = then.onDay(customer, null, on);
                    assertThat(whole.onDay(customer, null, on, databases.past()))
                            .isEqualTo(expected);
                    compared += expected.size();
                }
            }
        }
        assertThat(compared).isPositive();
    }
}
