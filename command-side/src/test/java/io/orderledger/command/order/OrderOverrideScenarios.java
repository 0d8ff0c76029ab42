package io.orderledger.command.order;

import static io.orderledger.command.order.OrderExamples.ADMIN;
import static io.orderledger.command.order.OrderExamples.APPLE;
import static io.orderledger.command.order.OrderExamples.EMPLOYEE;
import static io.orderledger.command.order.OrderExamples.MANAGER;
import static io.orderledger.command.order.OrderExamples.PEAR;
import static io.orderledger.command.order.OrderExamples.SALT;
import static io.orderledger.command.order.OrderExamples.TODAY;
import static io.orderledger.command.order.OrderExamples.apples;
import static io.orderledger.command.order.OrderExamples.pears;
import static io.orderledger.command.order.OrderExamples.place;
import static io.orderledger.command.order.OrderExamples.placed;
import static io.orderledger.command.order.OrderExamples.priced;
import static io.orderledger.command.order.OrderExamples.salt;
import static io.orderledger.command.order.OrderExamples.scenario;
import static io.orderledger.command.order.OrderExamples.totals;
import static io.orderledger.command.order.OrderExamples.want;
import static io.orderledger.command.order.OrderPricingScenarios.customerPrices;
import static io.orderledger.command.order.OrderPricingScenarios.set;
import static io.orderledger.events.PriceSource.CUSTOMER;
import static io.orderledger.events.PriceSource.GLOBAL;
import static io.orderledger.events.PriceSource.NONE;

import io.orderledger.command.decision.Rejection.AmountTooLarge;
import io.orderledger.command.decision.Rejection.BelowCost;
import io.orderledger.command.decision.Rejection.ChangedPrice;
import io.orderledger.command.decision.Rejection.CheapLine;
import io.orderledger.command.decision.Rejection.PriceChanged;
import io.orderledger.command.decision.Rejection.PriceMissing;
import io.orderledger.command.decision.Rejection.UnpricedLine;
import io.orderledger.command.order.domain.OrderCommand;
import io.orderledger.command.order.domain.OrderFacts;
import io.orderledger.command.scenario.Scenario;
import io.orderledger.events.Money;
import io.orderledger.events.OrderEvent;
import java.util.List;

/** A price that somebody gives: who may, how low, and what the event keeps of it. Then the sums, and their bounds. */
final class OrderOverrideScenarios {
    private OrderOverrideScenarios() {}

    static List<Scenario<OrderCommand, OrderFacts, OrderEvent>> ofRights() {
        OrderFacts own = customerPrices(set("5.20", "0", TODAY, null));
        return List.of(
                scenario("customer price 5.20, global 5.50, an employee sends 5.50: the price has changed to 5.20")
                        .facts(own)
                        .when(place(EMPLOYEE, want("line-1", APPLE, "10", "5.50")))
                        .rejected(new PriceChanged(
                                List.of(new ChangedPrice(0, APPLE, Money.of("5.20"), Money.of("5.50"))))),
                scenario("customer price 5.20, global 5.50, a manager sends 5.50: an override")
                        .facts(own)
                        .when(place(MANAGER, want("line-1", APPLE, "10", "5.50")))
                        .then(placed(
                                totals("55.00", "32.00"),
                                priced(apples("line-1", "10", "5.50", "55.00", "32.00"), "5.20", CUSTOMER, MANAGER))),
                scenario("an admin overrides the global price")
                        .when(place(ADMIN, want("line-1", APPLE, "10", "6")))
                        .then(placed(
                                totals("60.00", "32.00"),
                                priced(apples("line-1", "10", "6.00", "60.00", "32.00"), "5.50", GLOBAL, ADMIN))),
                scenario("every line whose price has changed is named")
                        .when(place(
                                EMPLOYEE,
                                want("line-1", APPLE, "1", "5.40"),
                                want("line-2", PEAR, "1", "4.00"),
                                want("line-3", PEAR, "1", "4.10")))
                        .rejected(new PriceChanged(List.of(
                                new ChangedPrice(0, APPLE, Money.of("5.50"), Money.of("5.40")),
                                new ChangedPrice(2, PEAR, Money.of("4.00"), Money.of("4.10"))))),
                scenario("a manager prices what has no price")
                        .when(place(MANAGER, want("line-1", SALT, "2", "1.50")))
                        .then(placed(
                                totals("3.00", "0.00"),
                                priced(salt("line-1", "2", "1.50", "3.00"), null, NONE, MANAGER))),
                scenario("an employee does not price what has no price")
                        .when(place(EMPLOYEE, want("line-1", SALT, "2", "1.50")))
                        .rejected(new PriceMissing(List.of(new UnpricedLine(0, SALT)))));
    }

    static List<Scenario<OrderCommand, OrderFacts, OrderEvent>> ofCost() {
        return List.of(
                scenario("a manager does not go below cost")
                        .when(place(MANAGER, want("line-1", APPLE, "10", "3.19"), want("line-2", APPLE, "1", "3.20")))
                        .rejected(new BelowCost(List.of(new CheapLine(0, APPLE, Money.of("3.19"))))),
                scenario("a manager goes down to the cost")
                        .when(place(MANAGER, want("line-1", APPLE, "10", "3.20")))
                        .then(placed(
                                totals("32.00", "32.00"),
                                priced(apples("line-1", "10", "3.20", "32.00", "32.00"), "5.50", GLOBAL, MANAGER))),
                scenario("an admin goes below cost")
                        .when(place(ADMIN, want("line-1", APPLE, "10", "3.19")))
                        .then(placed(
                                totals("31.90", "32.00"),
                                priced(apples("line-1", "10", "3.19", "31.90", "32.00"), "5.50", GLOBAL, ADMIN))),
                scenario("a gift of what costs something is the admin's")
                        .when(place(ADMIN, want("line-1", APPLE, "1", "0")))
                        .then(placed(
                                totals("0.00", "3.20"),
                                priced(apples("line-1", "1", "0.00", "0.00", "3.20"), "5.50", GLOBAL, ADMIN))),
                scenario("a manager gives away nothing that costs something")
                        .when(place(MANAGER, want("line-1", APPLE, "1", "0.00")))
                        .rejected(new BelowCost(List.of(new CheapLine(0, APPLE, Money.ZERO)))),
                scenario("a manager gives away what has no cost")
                        .when(place(MANAGER, want("line-1", PEAR, "1", "0.00")))
                        .then(placed(
                                totals("0.00", "0.00"),
                                priced(pears("line-1", "1", "0.00", "0.00"), "4.00", GLOBAL, MANAGER))),
                scenario("an employee gives nothing away")
                        .when(place(EMPLOYEE, want("line-1", PEAR, "1", "0.00")))
                        .rejected(new PriceChanged(List.of(new ChangedPrice(0, PEAR, Money.of("4.00"), Money.ZERO)))));
    }

    static List<Scenario<OrderCommand, OrderFacts, OrderEvent>> ofSums() {
        return List.of(
                rounds("0.05", "0.10", "0.01"),
                rounds("2.50", "0.33", "0.83"),
                rounds("1.25", "3.33", "4.16"),
                scenario("an order's total is the sum of its rounded lines")
                        .when(place(
                                MANAGER,
                                want("line-1", PEAR, "0.10", "0.05"),
                                want("line-2", PEAR, "0.10", "0.05"),
                                want("line-3", PEAR, "0.10", "0.05")))
                        .then(placed(
                                totals("0.03", "0.00"),
                                priced(pears("line-1", "0.10", "0.05", "0.01"), "4.00", GLOBAL, MANAGER),
                                priced(pears("line-2", "0.10", "0.05", "0.01"), "4.00", GLOBAL, MANAGER),
                                priced(pears("line-3", "0.10", "0.05", "0.01"), "4.00", GLOBAL, MANAGER))),
                scenario("the cost of an order is the sum of its rounded costs")
                        .when(place(EMPLOYEE, want("line-1", APPLE, "0.33"), want("line-2", PEAR, "1")))
                        .then(placed(
                                totals("5.82", "1.06"),
                                apples("line-1", "0.33", "5.50", "1.82", "1.06"),
                                pears("line-2", "1", "4.00", "4.00"))),
                scenario("a line may come to 99 999 999.99")
                        .when(place(MANAGER, want("line-1", PEAR, "1", "99999999.99")))
                        .then(placed(
                                totals("99999999.99", "0.00"),
                                priced(pears("line-1", "1", "99999999.99", "99999999.99"), "4.00", GLOBAL, MANAGER))),
                scenario("a line may not come to more")
                        .when(place(MANAGER, want("line-1", PEAR, "2", "50000000")))
                        .rejected(new AmountTooLarge()),
                scenario("an order may not come to more, even when each of its lines does not")
                        .when(place(
                                MANAGER, want("line-1", PEAR, "1", "99999999.99"), want("line-2", PEAR, "1", "0.01")))
                        .rejected(new AmountTooLarge()),
                scenario("nor may a line's cost")
                        .when(place(ADMIN, want("line-1", APPLE, "31250000", "0.01")))
                        .rejected(new AmountTooLarge()),
                scenario("nor may the cost of all lines")
                        .when(place(
                                ADMIN,
                                want("line-1", APPLE, "20000000", "0.01"),
                                want("line-2", APPLE, "20000000", "0.01")))
                        .rejected(new AmountTooLarge()));
    }

    private static Scenario<OrderCommand, OrderFacts, OrderEvent> rounds(
            String unitPrice, String quantity, String amount) {
        return scenario("%s × %s is %s".formatted(unitPrice, quantity, amount))
                .when(place(MANAGER, want("line-1", PEAR, quantity, unitPrice)))
                .then(placed(
                        totals(amount, "0.00"),
                        priced(pears("line-1", quantity, unitPrice, amount), "4.00", GLOBAL, MANAGER)));
    }
}
