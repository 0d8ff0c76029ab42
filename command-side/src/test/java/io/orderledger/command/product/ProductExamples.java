package io.orderledger.command.product;

import io.orderledger.command.decision.Rejection.OutOfStock;
import io.orderledger.command.decision.Rejection.Shortfall;
import io.orderledger.command.product.domain.ProductCommand;
import io.orderledger.command.product.domain.ProductCommand.CountStock;
import io.orderledger.command.product.domain.StockCommand.ReserveStock;
import io.orderledger.command.scenario.Scenario;
import io.orderledger.events.Money;
import io.orderledger.events.ProductEvent;
import io.orderledger.events.ProductEvent.ProductCreated;
import io.orderledger.events.ProductEvent.StockAdjusted;
import io.orderledger.events.ProductEvent.StockDeducted;
import io.orderledger.events.ProductEvent.StockReleased;
import io.orderledger.events.ProductEvent.StockReserved;
import io.orderledger.events.ProductEvent.StockReturned;
import io.orderledger.events.Quantity;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What product scenarios are told with. */
final class ProductExamples {
    static final String PRODUCT = "product-1";

    /** A product asks for nothing of others. */
    record NoFacts() {}

    private ProductExamples() {}

    static Scenario.Given<ProductCommand, NoFacts, ProductEvent> scenario(String name) {
        return new Scenario.Given<>(name, List.of(), new NoFacts());
    }

    static ProductCreated created(@Nullable String stock) {
        return new ProductCreated(
                PRODUCT,
                "苹果",
                "斤",
                Money.of("5.50"),
                Money.of("3.20"),
                "6901234567892",
                stock == null ? null : Quantity.of(stock));
    }

    static ReserveStock reserve(String orderId, String quantity, boolean mayGoBelowZero) {
        return new ReserveStock(PRODUCT, orderId, Quantity.of(quantity), mayGoBelowZero);
    }

    static CountStock count(String counted, long seenVersion) {
        return new CountStock(PRODUCT, Quantity.of(counted), seenVersion, "盘点");
    }

    static OutOfStock shortOf(String requested, String available) {
        return new OutOfStock(List.of(new Shortfall(PRODUCT, "苹果", Quantity.of(requested), Quantity.of(available))));
    }

    static StockReserved reserved(String orderId, String quantity, boolean belowZero) {
        return new StockReserved(PRODUCT, orderId, Quantity.of(quantity), belowZero);
    }

    static StockReleased released(String orderId, String quantity) {
        return new StockReleased(PRODUCT, orderId, Quantity.of(quantity));
    }

    static StockDeducted deducted(String orderId, String quantity, String fromReserved) {
        return new StockDeducted(PRODUCT, orderId, Quantity.of(quantity), Quantity.of(fromReserved));
    }

    static StockReturned returned(String orderId, String quantity, String toReserved) {
        return new StockReturned(PRODUCT, orderId, Quantity.of(quantity), Quantity.of(toReserved));
    }

    static StockAdjusted adjusted(String onHand, String difference, String reason) {
        return new StockAdjusted(PRODUCT, Quantity.of(onHand), Quantity.of(difference), reason);
    }
}
