package io.orderledger.command.order;

import static io.orderledger.command.order.OrderExamples.ADMIN;
import static io.orderledger.command.order.OrderExamples.APPLE;
import static io.orderledger.command.order.OrderExamples.EMPLOYEE;
import static io.orderledger.command.order.OrderExamples.MANAGER;
import static io.orderledger.command.order.OrderExamples.PEAR;
import static io.orderledger.command.order.OrderExamples.PRODUCTS;
import static io.orderledger.command.order.OrderExamples.SALT;
import static io.orderledger.command.order.OrderExamples.TODAY;
import static io.orderledger.command.order.OrderExamples.apples;
import static io.orderledger.command.order.OrderExamples.knowing;
import static io.orderledger.command.order.OrderExamples.pears;
import static io.orderledger.command.order.OrderExamples.place;
import static io.orderledger.command.order.OrderExamples.placed;
import static io.orderledger.command.order.OrderExamples.priced;
import static io.orderledger.command.order.OrderExamples.scenario;
import static io.orderledger.command.order.OrderExamples.totals;
import static io.orderledger.command.order.OrderExamples.want;
import static io.orderledger.events.PriceSource.CUSTOMER;
import static io.orderledger.events.PriceSource.GLOBAL;

import io.orderledger.command.decision.Rejection.PriceMissing;
import io.orderledger.command.decision.Rejection.UnpricedLine;
import io.orderledger.command.order.domain.OrderCommand;
import io.orderledger.command.order.domain.OrderFacts;
import io.orderledger.command.pricing.domain.PriceList;
import io.orderledger.command.scenario.Scenario;
import io.orderledger.events.Money;
import io.orderledger.events.OrderEvent;
import io.orderledger.events.PriceEvent;
import io.orderledger.events.PriceEvent.CustomerPriceSet;
import io.orderledger.events.Quantity;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which price wins when nobody gives one: the customer's, else the global one, else none. */
final class OrderPricingScenarios {
    private OrderPricingScenarios() {}

    static List<Scenario<OrderCommand, OrderFacts, OrderEvent>> ofRules() {
        OrderFacts own = customerPrices(set("5.20", "0", TODAY, null));
        return List.of(
                scenario("without a price of the customer's own the global one applies")
                        .when(place(EMPLOYEE, want("line-1", APPLE, "10")))
                        .then(placed(totals("55.00", "32.00"), apples("line-1", "10", "5.50", "55.00", "32.00"))),
                scenario("the customer's own price wins over the global one")
                        .facts(own)
                        .when(place(EMPLOYEE, want("line-1", APPLE, "10")))
                        .then(placed(
                                totals("52.00", "32.00"),
                                priced(apples("line-1", "10", "5.20", "52.00", "32.00"), "5.20", CUSTOMER, null))),
                scenario("the customer's own price is sent along")
                        .facts(own)
                        .when(place(EMPLOYEE, want("line-1", APPLE, "10", "5.2")))
                        .then(placed(
                                totals("52.00", "32.00"),
                                priced(apples("line-1", "10", "5.20", "52.00", "32.00"), "5.20", CUSTOMER, null))),
                scenario("a customer's price prices what has no global price")
                        .facts(knowing(prices(setFor(SALT, "1.50")), PRODUCTS))
                        .when(place(EMPLOYEE, want("line-1", SALT, "1")))
                        .then(placed(
                                totals("1.50", "0.00"),
                                priced(OrderExamples.salt("line-1", "1", "1.50", "1.50"), "1.50", CUSTOMER, null))),
                scenario("the price of one product is not that of another")
                        .facts(own)
                        .when(place(EMPLOYEE, want("line-1", PEAR, "1")))
                        .then(placed(totals("4.00", "0.00"), pears("line-1", "1", "4.00", "4.00"))),
                scenario("every product without a price is named, with its line")
                        .facts(knowing(
                                PriceList.EMPTY,
                                Map.of(
                                        APPLE, PRODUCTS.get(APPLE),
                                        SALT, PRODUCTS.get(SALT),
                                        PEAR, OrderExamples.product(PEAR, "梨", "0.00", null, null))))
                        .when(place(
                                EMPLOYEE,
                                want("line-1", SALT, "1"),
                                want("line-2", APPLE, "1"),
                                want("line-3", PEAR, "1")))
                        .rejected(new PriceMissing(List.of(new UnpricedLine(0, SALT), new UnpricedLine(2, PEAR)))),
                scenario("not even an admin sells without a price by accident")
                        .when(place(ADMIN, want("line-1", SALT, "1")))
                        .rejected(new PriceMissing(List.of(new UnpricedLine(0, SALT)))),
                scenario("a customer's price of zero is no price: the global one applies")
                        .facts(customerPrices(set("0.00", "0", TODAY, null)))
                        .when(place(EMPLOYEE, want("line-1", APPLE, "10")))
                        .then(placed(totals("55.00", "32.00"), apples("line-1", "10", "5.50", "55.00", "32.00"))),
                scenario("a customer's price of zero gives nothing away")
                        .facts(knowing(prices(setFor(SALT, "0.00")), PRODUCTS))
                        .when(place(MANAGER, want("line-1", SALT, "1")))
                        .rejected(new PriceMissing(List.of(new UnpricedLine(0, SALT)))),
                scenario("a resolved price below cost is the customer's own: anybody sells at it")
                        .facts(customerPrices(set("3.00", "0", TODAY, null)))
                        .when(place(EMPLOYEE, want("line-1", APPLE, "10")))
                        .then(placed(
                                totals("30.00", "32.00"),
                                priced(apples("line-1", "10", "3.00", "30.00", "32.00"), "3.00", CUSTOMER, null))));
    }

    static List<Scenario<OrderCommand, OrderFacts, OrderEvent>> ofValidity() {
        return List.of(
                appliesOnlyIf("its first day is today", set("5.20", "0", TODAY, null), true),
                appliesOnlyIf("its last day is today", set("5.20", "0", TODAY.minusDays(9), TODAY), true),
                appliesOnlyIf("it begins tomorrow", set("5.20", "0", TODAY.plusDays(1), null), false),
                appliesOnlyIf("it ended yesterday", set("5.20", "0", TODAY.minusDays(9), TODAY.minusDays(1)), false),
                appliesOnlyIf("the quantity reaches it", set("5.20", "10", TODAY, null), true),
                appliesOnlyIf("the quantity misses it by a hundredth", set("5.20", "10.01", TODAY, null), false),
                scenario("an order of last week is priced as of last week")
                        .facts(customerPrices(
                                        set("5.20", "0", TODAY.minusDays(30), null), set("5.00", "0", TODAY, null))
                                .on(TODAY.minusDays(7)))
                        .when(place(EMPLOYEE, want("line-1", APPLE, "10")))
                        .then(placed(
                                totals("52.00", "32.00"),
                                priced(apples("line-1", "10", "5.20", "52.00", "32.00"), "5.20", CUSTOMER, null))));
    }

    static List<Scenario<OrderCommand, OrderFacts, OrderEvent>> ofQuantityBreaks() {
        OrderFacts breaks = customerPrices(
                set("5.20", "0", TODAY, null), set("5.00", "10", TODAY, null), set("4.50", "50", TODAY, null));
        return List.of(
                scenario("the same product on two lines counts together, and both lines get the break")
                        .facts(breaks)
                        .when(place(EMPLOYEE, want("line-1", APPLE, "4"), want("line-2", APPLE, "6")))
                        .then(placed(
                                totals("50.00", "32.00"),
                                priced(apples("line-1", "4", "5.00", "20.00", "12.80"), "5.00", CUSTOMER, null),
                                priced(apples("line-2", "6", "5.00", "30.00", "19.20"), "5.00", CUSTOMER, null))),
                scenario("other products do not count towards the break")
                        .facts(breaks)
                        .when(place(EMPLOYEE, want("line-1", APPLE, "9.99"), want("line-2", PEAR, "6")))
                        .then(placed(
                                totals("75.95", "31.97"),
                                priced(apples("line-1", "9.99", "5.20", "51.95", "31.97"), "5.20", CUSTOMER, null),
                                pears("line-2", "6", "4.00", "24.00"))),
                scenario("the largest break that is reached wins")
                        .facts(breaks)
                        .when(place(EMPLOYEE, want("line-1", APPLE, "50")))
                        .then(placed(
                                totals("225.00", "160.00"),
                                priced(apples("line-1", "50", "4.50", "225.00", "160.00"), "4.50", CUSTOMER, null))));
    }

    private static Scenario<OrderCommand, OrderFacts, OrderEvent> appliesOnlyIf(
            String condition, CustomerPriceSet price, boolean applies) {
        var line = applies
                ? priced(apples("line-1", "10", "5.20", "52.00", "32.00"), "5.20", CUSTOMER, null)
                : priced(apples("line-1", "10", "5.50", "55.00", "32.00"), "5.50", GLOBAL, null);
        return scenario("a customer's price %s when %s".formatted(applies ? "applies" : "does not apply", condition))
                .facts(customerPrices(price))
                .when(place(EMPLOYEE, want("line-1", APPLE, "10")))
                .then(placed(totals(applies ? "52.00" : "55.00", "32.00"), line));
    }

    static OrderFacts customerPrices(CustomerPriceSet... set) {
        return knowing(prices(set), PRODUCTS);
    }

    private static PriceList prices(PriceEvent... events) {
        PriceList list = PriceList.EMPTY;
        for (PriceEvent event : events) list = PriceList.evolve(list, event);
        return list;
    }

    static CustomerPriceSet set(String price, String minQuantity, LocalDate from, @Nullable LocalDate to) {
        return set(APPLE, price, minQuantity, from, to);
    }

    private static CustomerPriceSet setFor(String productId, String price) {
        return set(productId, price, "0", TODAY, null);
    }

    private static CustomerPriceSet set(
            String productId, String price, String minQuantity, LocalDate from, @Nullable LocalDate to) {
        String id = "price-%s-%s-%s".formatted(productId, minQuantity, from);
        return new CustomerPriceSet(
                OrderExamples.CUSTOMER, id, productId, Money.of(price), Quantity.of(minQuantity), from, to, null);
    }
}
