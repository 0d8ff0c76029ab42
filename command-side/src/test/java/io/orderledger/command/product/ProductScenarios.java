package io.orderledger.command.product;

import static io.orderledger.command.product.ProductExamples.PRODUCT;
import static io.orderledger.command.product.ProductExamples.created;
import static io.orderledger.command.product.ProductExamples.scenario;

import io.orderledger.command.decision.Change;
import io.orderledger.command.decision.Rejection;
import io.orderledger.command.decision.Rejection.AlreadyExists;
import io.orderledger.command.decision.Rejection.ProductNotFound;
import io.orderledger.command.product.ProductExamples.NoFacts;
import io.orderledger.command.product.domain.ProductCommand;
import io.orderledger.command.product.domain.ProductCommand.AdjustStock;
import io.orderledger.command.product.domain.ProductCommand.ChangeProduct;
import io.orderledger.command.product.domain.ProductCommand.CountStock;
import io.orderledger.command.product.domain.ProductCommand.CreateProduct;
import io.orderledger.command.product.domain.ProductCommand.DeleteProduct;
import io.orderledger.command.product.domain.ProductCommand.RestoreProduct;
import io.orderledger.command.product.domain.StockCommand.ReserveStock;
import io.orderledger.command.scenario.Scenario;
import io.orderledger.events.Money;
import io.orderledger.events.ProductEvent;
import io.orderledger.events.ProductEvent.ProductChanged;
import io.orderledger.events.ProductEvent.ProductCreated;
import io.orderledger.events.ProductEvent.ProductDeleted;
import io.orderledger.events.ProductEvent.ProductRestored;
import io.orderledger.events.ProductEvent.StockAdjusted;
import io.orderledger.events.Quantity;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A product's own data, from its creation to its deletion and back. */
final class ProductScenarios {
    private static final ProductDeleted DELETED = new ProductDeleted(PRODUCT);

    private ProductScenarios() {}

    static List<Scenario<ProductCommand, NoFacts, ProductEvent>> ofDetails() {
        return List.of(
                scenario("a product is created")
                        .when(create())
                        .then(new ProductCreated(
                                PRODUCT,
                                "苹果",
                                "斤",
                                Money.of("5.50"),
                                Money.of("3.20"),
                                "6901234567892",
                                Quantity.of("100"))),
                scenario("a product needs neither price, cost, barcode nor stock")
                        .when(new CreateProduct(PRODUCT, "散装米", "个", null, null, null, null))
                        .then(new ProductCreated(PRODUCT, "散装米", "个", null, null, null, null)),
                scenario("an id is used once")
                        .given(created("100.00"))
                        .when(create())
                        .rejected(new AlreadyExists(PRODUCT))
                        .notThroughAxon(
                                "Axon gives a creating command a new instance; the ledger refuses the sequence"),
                scenario("fields that are not meant stay as they are")
                        .given(created("100.00"))
                        .when(change("红苹果", null, Change.keep(), Change.keep(), Change.keep()))
                        .then(changed("红苹果", "斤", "5.50", "3.20", "6901234567892")),
                scenario("price, cost, unit and barcode change")
                        .given(created("100.00"))
                        .when(change(
                                "苹果",
                                "箱",
                                Change.to(Money.of("5.80")),
                                Change.to(Money.of("3.40")),
                                Change.to("6901234567893")))
                        .then(changed("苹果", "箱", "5.80", "3.40", "6901234567893")),
                scenario("price, cost and barcode may be taken away")
                        .given(created("100.00"))
                        .when(change("苹果", null, Change.to(null), Change.to(null), Change.to(null)))
                        .then(changed("苹果", "斤", null, null, null)),
                scenario("nothing happens when everything is so already")
                        .given(created("100.00"))
                        .when(change("苹果", "斤", Change.to(Money.of("5.50")), Change.keep(), Change.keep()))
                        .thenNothing(),
                scenario("another stock in a change is an adjustment, never a silent set")
                        .given(created("100.00"))
                        .when(changeStock("苹果", "96.50", "月末盘点"))
                        .then(new StockAdjusted(PRODUCT, Quantity.of("96.50"), Quantity.of("-3.50"), "月末盘点")),
                scenario("details and stock change together")
                        .given(created("100.00"))
                        .when(changeStock("红苹果", "120", "进货"))
                        .then(
                                changed("红苹果", "斤", "5.50", "3.20", "6901234567892"),
                                new StockAdjusted(PRODUCT, Quantity.of("120"), Quantity.of("20"), "进货")),
                scenario("the stock that is there is no change")
                        .given(created("100.00"))
                        .when(changeStock("苹果", "100.00", "月末盘点"))
                        .thenNothing(),
                scenario("a stock starts to be tracked")
                        .given(created(null))
                        .when(changeStock("苹果", "12", "开始管库存"))
                        .then(new StockAdjusted(PRODUCT, Quantity.of("12"), Quantity.of("12"), "开始管库存")));
    }

    static List<Scenario<ProductCommand, NoFacts, ProductEvent>> ofDeletion() {
        return List.of(
                scenario("a product is deleted")
                        .given(created("100.00"))
                        .when(new DeleteProduct(PRODUCT))
                        .then(DELETED),
                scenario("deleting twice is fine")
                        .given(created("100.00"), DELETED)
                        .when(new DeleteProduct(PRODUCT))
                        .thenNothing(),
                scenario("a deleted product comes back with its barcode")
                        .given(created("100.00"), DELETED)
                        .when(new RestoreProduct(PRODUCT))
                        .then(new ProductRestored(PRODUCT, "6901234567892")),
                scenario("restoring what is not deleted changes nothing")
                        .given(created("100.00"))
                        .when(new RestoreProduct(PRODUCT))
                        .thenNothing(),
                scenario("a restored product can be changed again")
                        .given(created("100.00"), DELETED, new ProductRestored(PRODUCT, "6901234567892"))
                        .when(change("红苹果", null, Change.keep(), Change.keep(), Change.keep()))
                        .then(changed("红苹果", "斤", "5.50", "3.20", "6901234567892")),
                refusedOnDeleted(change("红苹果", null, Change.keep(), Change.keep(), Change.keep())),
                refusedOnDeleted(new AdjustStock(PRODUCT, Quantity.of("1"), "进货")),
                refusedOnDeleted(new CountStock(PRODUCT, Quantity.of("1"), 9, "盘点")),
                refusedOnUnknown(change("苹果", null, Change.keep(), Change.keep(), Change.keep())),
                refusedOnUnknown(new DeleteProduct(PRODUCT)),
                refusedOnUnknown(new RestoreProduct(PRODUCT)),
                refusedOnUnknown(new AdjustStock(PRODUCT, Quantity.of("1"), "进货")),
                refusedOnUnknown(new CountStock(PRODUCT, Quantity.of("1"), 1, "盘点")),
                refusedOnUnknown(new ReserveStock(PRODUCT, "order-1", Quantity.of("1"), false)));
    }

    private static Scenario<ProductCommand, NoFacts, ProductEvent> refusedOnDeleted(ProductCommand command) {
        return scenario("a deleted product takes no " + command.getClass().getSimpleName())
                .given(created("100.00"), DELETED)
                .when(command)
                .rejected(new Rejection.ProductDeleted(PRODUCT));
    }

    private static Scenario<ProductCommand, NoFacts, ProductEvent> refusedOnUnknown(ProductCommand command) {
        return scenario("without a product there is no " + command.getClass().getSimpleName())
                .when(command)
                .rejected(new ProductNotFound(PRODUCT));
    }

    private static CreateProduct create() {
        return new CreateProduct(
                PRODUCT, "苹果", "斤", Money.of("5.50"), Money.of("3.20"), "6901234567892", Quantity.of("100.00"));
    }

    private static ChangeProduct change(
            String name, @Nullable String unit, Change<Money> price, Change<Money> cost, Change<String> barcode) {
        return new ChangeProduct(PRODUCT, name, unit, price, cost, barcode, null, "");
    }

    private static ChangeProduct changeStock(String name, String stock, String reason) {
        return new ChangeProduct(
                PRODUCT, name, null, Change.keep(), Change.keep(), Change.keep(), Quantity.of(stock), reason);
    }

    private static ProductChanged changed(
            String name, String unit, @Nullable String price, @Nullable String cost, @Nullable String barcode) {
        return new ProductChanged(
                PRODUCT,
                name,
                unit,
                price == null ? null : Money.of(price),
                cost == null ? null : Money.of(cost),
                barcode);
    }
}
