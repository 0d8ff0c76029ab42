package io.orderledger.command.pricing;

import io.orderledger.command.decision.Rejection;
import io.orderledger.command.decision.Rejection.CustomerNotFound;
import io.orderledger.command.decision.Rejection.CustomerPriceNotFound;
import io.orderledger.command.decision.Rejection.PriceValidityInPast;
import io.orderledger.command.decision.Rejection.PriceValidityReversed;
import io.orderledger.command.decision.Rejection.ProductNotFound;
import io.orderledger.command.pricing.domain.PriceCommand;
import io.orderledger.command.pricing.domain.PriceCommand.EndAllPrices;
import io.orderledger.command.pricing.domain.PriceCommand.EndCustomerPrice;
import io.orderledger.command.pricing.domain.PriceCommand.SetCustomerPrice;
import io.orderledger.command.scenario.InMemoryLedger;
import io.orderledger.command.scenario.Scenario;
import io.orderledger.events.CustomerEvent;
import io.orderledger.events.CustomerEvent.CustomerCreated;
import io.orderledger.events.LedgerEvent;
import io.orderledger.events.Money;
import io.orderledger.events.PriceEvent;
import io.orderledger.events.PriceEvent.CustomerPriceEnded;
import io.orderledger.events.PriceEvent.CustomerPriceSet;
import io.orderledger.events.PriceEvent.CustomerPricesEnded;
import io.orderledger.events.ProductEvent;
import io.orderledger.events.ProductEvent.ProductCreated;
import io.orderledger.events.Quantity;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A customer's own prices; the facts are what the ledger holds of the customer and the product. */
final class PriceScenarios {
    static final String CUSTOMER = "customer-1";
    static final String PRODUCT = "product-1";
    static final LocalDate TODAY = LocalDate.of(2024, 6, 1);
    private static final LocalDate YESTERDAY = TODAY.minusDays(1);
    private static final List<LedgerEvent> A_CUSTOMER =
            List.of(new CustomerCreated(CUSTOMER, "张记饭店", null, null, null));
    private static final List<LedgerEvent> A_PRODUCT =
            List.of(new ProductCreated(PRODUCT, "苹果", "斤", Money.of("5.50"), Money.of("3.20"), null, null));
    private static final InMemoryLedger BOTH = InMemoryLedger.of(Map.of(CUSTOMER, A_CUSTOMER, PRODUCT, A_PRODUCT));

    private PriceScenarios() {}

    static List<Scenario<PriceCommand, InMemoryLedger, PriceEvent>> ofSetting() {
        return List.of(
                scenario("a price applies from today on")
                        .when(set("price-1", "5.20", "0", null, null))
                        .then(wasSet("price-1", "5.20", "0", TODAY, null, null)),
                scenario("a price may begin later and end")
                        .when(set("price-1", "5.20", "0", TODAY.plusDays(30), TODAY.plusDays(60)))
                        .then(wasSet("price-1", "5.20", "0", TODAY.plusDays(30), TODAY.plusDays(60), null)),
                scenario("a price may apply for a single day")
                        .when(set("price-1", "5.20", "0", TODAY, TODAY))
                        .then(wasSet("price-1", "5.20", "0", TODAY, TODAY, null)),
                scenario("a later price stands beside the earlier one and tells what applied before")
                        .given(wasSet("price-1", "5.20", "0", YESTERDAY, null, null))
                        .when(set("price-2", "5.00", "0", null, null))
                        .then(wasSet("price-2", "5.00", "0", TODAY, null, "5.20")),
                scenario("a price of the same first day and quantity is replaced and keeps its id")
                        .given(wasSet("price-1", "5.20", "0", TODAY, null, null))
                        .when(set("price-2", "5.00", "0", null, null))
                        .then(wasSet("price-1", "5.00", "0", TODAY, null, "5.20")),
                scenario("nothing happens when the price is so already")
                        .given(wasSet("price-1", "5.20", "0", TODAY, null, null))
                        .when(set("price-2", "5.20", "0", null, null))
                        .thenNothing(),
                scenario("the last day alone is a change")
                        .given(wasSet("price-1", "5.20", "0", TODAY, null, null))
                        .when(set("price-2", "5.20", "0", TODAY, TODAY.plusDays(7)))
                        .then(wasSet("price-1", "5.20", "0", TODAY, TODAY.plusDays(7), "5.20")),
                scenario("a quantity break stands beside the price without one")
                        .given(wasSet("price-1", "5.20", "0", YESTERDAY, null, null))
                        .when(set("price-2", "4.80", "10", null, null))
                        .then(wasSet("price-2", "4.80", "10", TODAY, null, "5.20")),
                scenario("what applied before is judged for the break's own quantity")
                        .given(
                                wasSet("price-1", "5.20", "0", YESTERDAY, null, null),
                                wasSet("price-2", "4.80", "10", YESTERDAY, null, null))
                        .when(set("price-3", "5.10", "9.99", null, null))
                        .then(wasSet("price-3", "5.10", "9.99", TODAY, null, "5.20")),
                scenario("prices of other products do not count")
                        .given(new CustomerPriceSet(
                                CUSTOMER,
                                "price-1",
                                "product-2",
                                Money.of("9.99"),
                                Quantity.ZERO,
                                YESTERDAY,
                                null,
                                null))
                        .when(set("price-2", "5.00", "0", null, null))
                        .then(wasSet("price-2", "5.00", "0", TODAY, null, null)));
    }

    static List<Scenario<PriceCommand, InMemoryLedger, PriceEvent>> ofRefusals() {
        return List.of(
                scenario("the past is not repriced")
                        .when(set("price-1", "5.20", "0", YESTERDAY, null))
                        .rejected(new PriceValidityInPast()),
                scenario("a price does not end before it begins")
                        .when(set("price-1", "5.20", "0", TODAY.plusDays(2), TODAY.plusDays(1)))
                        .rejected(new PriceValidityReversed()),
                scenario("a price that begins today does not end yesterday")
                        .when(set("price-1", "5.20", "0", null, YESTERDAY))
                        .rejected(new PriceValidityReversed()),
                scenario("who is not known has no prices")
                        .facts(InMemoryLedger.of(Map.of(PRODUCT, A_PRODUCT)))
                        .when(set("price-1", "5.20", "0", null, null))
                        .rejected(new CustomerNotFound(CUSTOMER)),
                scenario("who is deleted gets no prices")
                        .facts(InMemoryLedger.of(Map.of(
                                CUSTOMER,
                                List.of(A_CUSTOMER.getFirst(), new CustomerEvent.CustomerDeleted(CUSTOMER)),
                                PRODUCT,
                                A_PRODUCT)))
                        .when(set("price-1", "5.20", "0", null, null))
                        .rejected(new Rejection.CustomerDeleted(CUSTOMER)),
                scenario("what is not known is not priced")
                        .facts(InMemoryLedger.of(Map.of(CUSTOMER, A_CUSTOMER)))
                        .when(set("price-1", "5.20", "0", null, null))
                        .rejected(new ProductNotFound(PRODUCT)),
                scenario("what is deleted is not priced")
                        .facts(InMemoryLedger.of(Map.of(
                                CUSTOMER,
                                A_CUSTOMER,
                                PRODUCT,
                                List.of(A_PRODUCT.getFirst(), new ProductEvent.ProductDeleted(PRODUCT)))))
                        .when(set("price-1", "5.20", "0", null, null))
                        .rejected(new Rejection.ProductDeleted(PRODUCT)));
    }

    static List<Scenario<PriceCommand, InMemoryLedger, PriceEvent>> ofEnding() {
        return List.of(
                scenario("a customer's price ends with yesterday")
                        .given(wasSet("price-1", "5.20", "0", YESTERDAY, null, null))
                        .when(new EndCustomerPrice(CUSTOMER, PRODUCT, TODAY))
                        .then(new CustomerPriceEnded(CUSTOMER, PRODUCT, YESTERDAY)),
                scenario("a price that would begin later ends too")
                        .given(wasSet("price-1", "5.20", "0", TODAY.plusDays(9), null, null))
                        .when(new EndCustomerPrice(CUSTOMER, PRODUCT, TODAY))
                        .then(new CustomerPriceEnded(CUSTOMER, PRODUCT, YESTERDAY)),
                scenario("a price whose last day is today can still be ended")
                        .given(wasSet("price-1", "5.20", "0", YESTERDAY, TODAY, null))
                        .when(new EndCustomerPrice(CUSTOMER, PRODUCT, TODAY))
                        .then(new CustomerPriceEnded(CUSTOMER, PRODUCT, YESTERDAY)),
                scenario("what has ended cannot be ended")
                        .given(
                                wasSet("price-1", "5.20", "0", TODAY.minusDays(9), null, null),
                                new CustomerPriceEnded(CUSTOMER, PRODUCT, YESTERDAY))
                        .when(new EndCustomerPrice(CUSTOMER, PRODUCT, TODAY))
                        .rejected(new CustomerPriceNotFound(CUSTOMER, PRODUCT)),
                scenario("what ran out by itself cannot be ended")
                        .given(wasSet("price-1", "5.20", "0", TODAY.minusDays(9), YESTERDAY, null))
                        .when(new EndCustomerPrice(CUSTOMER, PRODUCT, TODAY))
                        .rejected(new CustomerPriceNotFound(CUSTOMER, PRODUCT)),
                scenario("without prices there is none to end")
                        .when(new EndCustomerPrice(CUSTOMER, PRODUCT, TODAY))
                        .rejected(new CustomerPriceNotFound(CUSTOMER, PRODUCT)),
                scenario("a price may be set anew after it ended")
                        .given(
                                wasSet("price-1", "5.20", "0", TODAY, null, null),
                                new CustomerPriceEnded(CUSTOMER, PRODUCT, YESTERDAY))
                        .when(set("price-2", "5.20", "0", null, null))
                        .then(wasSet("price-2", "5.20", "0", TODAY, null, null)),
                scenario("all prices of a deleted customer end")
                        .given(wasSet("price-1", "5.20", "0", YESTERDAY, null, null))
                        .when(new EndAllPrices(CUSTOMER, TODAY))
                        .then(new CustomerPricesEnded(CUSTOMER, YESTERDAY)),
                scenario("who has no prices loses none")
                        .when(new EndAllPrices(CUSTOMER, TODAY))
                        .thenNothing(),
                scenario("who has only old prices loses none")
                        .given(
                                wasSet("price-1", "5.20", "0", TODAY.minusDays(9), null, null),
                                new CustomerPricesEnded(CUSTOMER, YESTERDAY))
                        .when(new EndAllPrices(CUSTOMER, TODAY))
                        .thenNothing());
    }

    private static SetCustomerPrice set(
            String priceId, String price, String minQuantity, @Nullable LocalDate from, @Nullable LocalDate to) {
        return new SetCustomerPrice(
                CUSTOMER, priceId, PRODUCT, Money.of(price), Quantity.of(minQuantity), from, to, TODAY);
    }

    static CustomerPriceSet wasSet(
            String priceId,
            String price,
            String minQuantity,
            LocalDate from,
            @Nullable LocalDate to,
            @Nullable String previous) {
        return new CustomerPriceSet(
                CUSTOMER,
                priceId,
                PRODUCT,
                Money.of(price),
                Quantity.of(minQuantity),
                from,
                to,
                previous == null ? null : Money.of(previous));
    }

    private static Scenario.Given<PriceCommand, InMemoryLedger, PriceEvent> scenario(String name) {
        return new Scenario.Given<>(name, List.of(), BOTH);
    }
}
