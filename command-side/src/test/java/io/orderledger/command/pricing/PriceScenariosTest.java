package io.orderledger.command.pricing;

import static io.orderledger.command.pricing.PriceScenarios.CUSTOMER;
import static io.orderledger.command.pricing.PriceScenarios.PRODUCT;
import static io.orderledger.command.pricing.PriceScenarios.TODAY;
import static io.orderledger.command.pricing.PriceScenarios.wasSet;
import static org.assertj.core.api.Assertions.assertThat;

import io.orderledger.command.gateway.ShellFixture;
import io.orderledger.command.pricing.domain.PriceCommand;
import io.orderledger.command.pricing.domain.PriceDecider;
import io.orderledger.command.pricing.domain.PriceList;
import io.orderledger.command.scenario.InMemoryLedger;
import io.orderledger.command.scenario.Scenario;
import io.orderledger.command.scenario.ScenarioTests;
import io.orderledger.events.Money;
import io.orderledger.events.PriceEvent;
import io.orderledger.events.PriceEvent.CustomerPriceEnded;
import io.orderledger.events.PriceEvent.CustomerPricesEnded;
import io.orderledger.events.Quantity;
import io.orderledger.ledger.Evolution;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PriceScenariosTest extends ScenarioTests<PriceCommand, InMemoryLedger, PriceList, PriceEvent> {
    private final ShellFixture<PriceListAggregate, PriceList, PriceEvent> shell =
            new ShellFixture<>(PriceListAggregate.class, PriceList.EVOLUTION, PriceListAggregate::new);

    @Override
    protected Map<String, List<Scenario<PriceCommand, InMemoryLedger, PriceEvent>>> scenarios() {
        return Map.of(
                "setting", PriceScenarios.ofSetting(),
                "refusals", PriceScenarios.ofRefusals(),
                "ending", PriceScenarios.ofEnding());
    }

    @Override
    protected Evolution<PriceList, PriceEvent> evolution() {
        return PriceList.EVOLUTION;
    }

    @Override
    protected Decider<PriceCommand, InMemoryLedger, PriceList, PriceEvent> decider() {
        return (list, command, ledger) ->
                PriceDecider.decide(list, command, new PriceFactsReader(ledger).read(command));
    }

    @Override
    protected void runThroughAxon(Scenario<PriceCommand, InMemoryLedger, PriceEvent> scenario) {
        shell.run(scenario, new PriceFactsReader(scenario.facts()));
    }

    @Test
    void theLargestQuantityBreakThatIsReachedWins() {
        PriceList list = folded(
                wasSet("price-1", "5.20", "0", TODAY, null, null),
                wasSet("price-2", "4.50", "50", TODAY, null, null),
                wasSet("price-3", "4.80", "10", TODAY, null, null));
        assertThat(priceOf(list, "9.99", TODAY)).contains(Money.of("5.20"));
        assertThat(priceOf(list, "10.00", TODAY)).contains(Money.of("4.80"));
        assertThat(priceOf(list, "49.99", TODAY)).contains(Money.of("4.80"));
        assertThat(priceOf(list, "50.00", TODAY)).contains(Money.of("4.50"));
    }

    @Test
    void aLargerBreakWinsOverALaterPriceWithoutOne() {
        PriceList list = folded(
                wasSet("price-1", "4.80", "10", TODAY.minusDays(5), null, null),
                wasSet("price-2", "4.00", "0", TODAY, null, null));
        assertThat(priceOf(list, "10", TODAY)).contains(Money.of("4.80"));
    }

    @Test
    void firstAndLastDayAreValid() {
        PriceList list = folded(wasSet("price-1", "5.20", "0", TODAY, TODAY.plusDays(2), null));
        assertThat(priceOf(list, "1", TODAY.minusDays(1))).isEmpty();
        assertThat(priceOf(list, "1", TODAY)).contains(Money.of("5.20"));
        assertThat(priceOf(list, "1", TODAY.plusDays(2))).contains(Money.of("5.20"));
        assertThat(priceOf(list, "1", TODAY.plusDays(3))).isEmpty();
    }

    @Test
    void theLaterOfTwoPricesWinsWhileItLasts() {
        PriceList list = folded(
                wasSet("price-2", "4.90", "0", TODAY.plusDays(1), TODAY.plusDays(2), null),
                wasSet("price-1", "5.20", "0", TODAY, null, null));
        assertThat(priceOf(list, "1", TODAY)).contains(Money.of("5.20"));
        assertThat(priceOf(list, "1", TODAY.plusDays(2))).contains(Money.of("4.90"));
        assertThat(priceOf(list, "1", TODAY.plusDays(3))).contains(Money.of("5.20"));
    }

    @Test
    void backdatedDaysKeepThePricesTheyHad() {
        PriceList list = folded(
                wasSet("price-1", "5.20", "0", TODAY.minusDays(20), null, null),
                wasSet("price-2", "5.00", "0", TODAY.minusDays(10), null, null),
                new CustomerPriceEnded(CUSTOMER, PRODUCT, TODAY.minusDays(1)));
        assertThat(priceOf(list, "1", TODAY.minusDays(21))).isEmpty();
        assertThat(priceOf(list, "1", TODAY.minusDays(11))).contains(Money.of("5.20"));
        assertThat(priceOf(list, "1", TODAY.minusDays(1))).contains(Money.of("5.00"));
        assertThat(priceOf(list, "1", TODAY)).isEmpty();
    }

    @Test
    void endingAllPricesEndsThoseOfEveryProduct() {
        PriceList list = folded(
                wasSet("price-1", "5.20", "0", TODAY.minusDays(20), null, null),
                new PriceEvent.CustomerPriceSet(
                        CUSTOMER, "p", "product-2", Money.of("1"), Quantity.ZERO, TODAY.minusDays(3), null, null),
                new CustomerPricesEnded(CUSTOMER, TODAY.minusDays(1)));
        assertThat(priceOf(list, "1", TODAY)).isEmpty();
        assertThat(list.resolve("product-2", Quantity.of("1"), TODAY)).isEmpty();
        assertThat(list.resolve("product-2", Quantity.of("1"), TODAY.minusDays(1)))
                .contains(Money.of("1.00"));
    }

    @Test
    void endingLeavesOtherProductsAndEarlierEndsAlone() {
        PriceList list = folded(
                wasSet("price-1", "5.20", "0", TODAY.minusDays(20), TODAY.minusDays(10), null),
                new PriceEvent.CustomerPriceSet(
                        CUSTOMER, "p", "product-2", Money.of("1"), Quantity.ZERO, TODAY.minusDays(3), null, null),
                new CustomerPriceEnded(CUSTOMER, PRODUCT, TODAY.minusDays(1)));
        assertThat(priceOf(list, "1", TODAY.minusDays(9))).isEmpty();
        assertThat(list.resolve("product-2", Quantity.of("1"), TODAY)).contains(Money.of("1.00"));
    }

    private static PriceList folded(PriceEvent... events) {
        PriceList list = PriceList.EMPTY;
        for (PriceEvent event : events) list = PriceList.evolve(list, event);
        return list;
    }

    private static Optional<Money> priceOf(PriceList list, String quantity, LocalDate day) {
        return list.resolve(PRODUCT, Quantity.of(quantity), day);
    }
}
