package io.orderledger.command.product;

import static io.orderledger.command.product.ProductExamples.PRODUCT;
import static io.orderledger.command.product.ProductExamples.created;
import static io.orderledger.command.product.ProductExamples.deducted;
import static io.orderledger.command.product.ProductExamples.released;
import static io.orderledger.command.product.ProductExamples.reserve;
import static io.orderledger.command.product.ProductExamples.reserved;
import static io.orderledger.command.product.ProductExamples.returned;
import static io.orderledger.command.product.ProductExamples.scenario;
import static io.orderledger.command.product.ProductExamples.shortOf;

import io.orderledger.command.product.ProductExamples.NoFacts;
import io.orderledger.command.product.domain.ProductCommand;
import io.orderledger.command.product.domain.StockCommand.DeductStock;
import io.orderledger.command.product.domain.StockCommand.ReleaseStock;
import io.orderledger.command.product.domain.StockCommand.ReturnStock;
import io.orderledger.command.scenario.Scenario;
import io.orderledger.events.ProductEvent;
import io.orderledger.events.Quantity;
import java.util.List;

/** What orders do to a product's stock: available = on hand − reserved. */
final class StockScenarios {
    private StockScenarios() {}

    static List<Scenario<ProductCommand, NoFacts, ProductEvent>> ofReservations() {
        return List.of(
                scenario("what is available is reserved")
                        .given(created("100.00"))
                        .when(reserve("order-1", "60", false))
                        .then(reserved("order-1", "60", false)),
                scenario("on hand 100, 60 reserved: another 60 are refused, 40 are available")
                        .given(created("100.00"), reserved("order-1", "60", false))
                        .when(reserve("order-2", "60", false))
                        .rejected(shortOf("60", "40")),
                scenario("the last one may be reserved")
                        .given(created("100.00"), reserved("order-1", "60", false))
                        .when(reserve("order-2", "40", false))
                        .then(reserved("order-2", "40", false)),
                scenario("a hundredth too much is refused")
                        .given(created("100.00"), reserved("order-1", "60", false))
                        .when(reserve("order-2", "40.01", false))
                        .rejected(shortOf("40.01", "40")),
                scenario("where the configuration allows it, what is not there is reserved and flagged")
                        .given(created("100.00"), reserved("order-1", "60", false))
                        .when(reserve("order-2", "60", true))
                        .then(reserved("order-2", "60", true)),
                scenario("the flag tells only of what is not there")
                        .given(created("100.00"))
                        .when(reserve("order-1", "100", true))
                        .then(reserved("order-1", "100", false)),
                scenario("an over-reserved product has less than nothing available")
                        .given(created("1.00"), reserved("order-1", "3", true))
                        .when(reserve("order-2", "1", false))
                        .rejected(shortOf("1", "-2")),
                scenario("cancelling the first makes all 100 available again")
                        .given(created("100.00"), reserved("order-1", "60", false), released("order-1", "60"))
                        .when(reserve("order-2", "100", false))
                        .then(reserved("order-2", "100", false)),
                scenario("a reservation is given back")
                        .given(created("100.00"), reserved("order-1", "60", false))
                        .when(new ReleaseStock(PRODUCT, "order-1", Quantity.of("25")))
                        .then(released("order-1", "25")),
                scenario("no more is given back than the order has reserved")
                        .given(created("100.00"), reserved("order-1", "10", false), reserved("order-2", "60", false))
                        .when(new ReleaseStock(PRODUCT, "order-1", Quantity.of("25")))
                        .then(released("order-1", "10")),
                scenario("an order that has nothing reserved gives nothing back")
                        .given(created("100.00"), reserved("order-2", "60", false))
                        .when(new ReleaseStock(PRODUCT, "order-1", Quantity.of("25")))
                        .thenNothing());
    }

    static List<Scenario<ProductCommand, NoFacts, ProductEvent>> ofGoodsThatMove() {
        return List.of(
                scenario("shipping uses up the reservation")
                        .given(created("100.00"), reserved("order-1", "60", false))
                        .when(new DeductStock(PRODUCT, "order-1", Quantity.of("60")))
                        .then(deducted("order-1", "60", "60")),
                scenario("what an order has not reserved leaves all the same: it has happened")
                        .given(created("5.00"), reserved("order-1", "3", false))
                        .when(new DeductStock(PRODUCT, "order-1", Quantity.of("8")))
                        .then(deducted("order-1", "8", "3")),
                scenario("shipping does not touch what others have reserved")
                        .given(created("100.00"), reserved("order-1", "60", false), reserved("order-2", "40", false))
                        .when(new DeductStock(PRODUCT, "order-2", Quantity.of("40.50")))
                        .then(deducted("order-2", "40.50", "40")),
                scenario("after shipping, what is on hand is what others may reserve")
                        .given(created("100.00"), reserved("order-1", "60", false), deducted("order-1", "60", "60"))
                        .when(reserve("order-2", "40.01", false))
                        .rejected(shortOf("40.01", "40")),
                scenario("a shipment that comes back is promised to the same order again")
                        .given(created("100.00"), reserved("order-1", "60", false), deducted("order-1", "60", "60"))
                        .when(new ReturnStock(PRODUCT, "order-1", Quantity.of("60"), true))
                        .then(returned("order-1", "60", "60")),
                scenario("what will not be delivered goes back on the shelf")
                        .given(created("100.00"), reserved("order-1", "60", false), deducted("order-1", "60", "60"))
                        .when(new ReturnStock(PRODUCT, "order-1", Quantity.of("2.50"), false))
                        .then(returned("order-1", "2.50", "0")),
                scenario("goods on the shelf are available to others, promised ones are not")
                        .given(
                                created("100.00"),
                                reserved("order-1", "60", false),
                                deducted("order-1", "60", "60"),
                                returned("order-1", "50", "50"),
                                returned("order-1", "10", "0"))
                        .when(reserve("order-2", "50.01", false))
                        .rejected(shortOf("50.01", "50")),
                untracked(reserve("order-1", "60", false)),
                untracked(new ReleaseStock(PRODUCT, "order-1", Quantity.of("60"))),
                untracked(new DeductStock(PRODUCT, "order-1", Quantity.of("60"))),
                untracked(new ReturnStock(PRODUCT, "order-1", Quantity.of("60"), true)));
    }

    private static Scenario<ProductCommand, NoFacts, ProductEvent> untracked(ProductCommand command) {
        return scenario("without a tracked stock %s changes nothing"
                        .formatted(command.getClass().getSimpleName()))
                .given(created(null))
                .when(command)
                .thenNothing();
    }
}
