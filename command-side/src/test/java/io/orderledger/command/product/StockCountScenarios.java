package io.orderledger.command.product;

import static io.orderledger.command.product.ProductExamples.PRODUCT;
import static io.orderledger.command.product.ProductExamples.adjusted;
import static io.orderledger.command.product.ProductExamples.count;
import static io.orderledger.command.product.ProductExamples.created;
import static io.orderledger.command.product.ProductExamples.deducted;
import static io.orderledger.command.product.ProductExamples.released;
import static io.orderledger.command.product.ProductExamples.reserved;
import static io.orderledger.command.product.ProductExamples.returned;
import static io.orderledger.command.product.ProductExamples.scenario;

import io.orderledger.command.decision.Rejection.StockCountStale;
import io.orderledger.command.decision.Rejection.StockNotTracked;
import io.orderledger.command.decision.Rejection.StockTooLarge;
import io.orderledger.command.product.ProductExamples.NoFacts;
import io.orderledger.command.product.domain.ProductCommand;
import io.orderledger.command.product.domain.ProductCommand.AdjustStock;
import io.orderledger.command.scenario.Scenario;
import io.orderledger.events.Money;
import io.orderledger.events.ProductEvent;
import io.orderledger.events.ProductEvent.ProductChanged;
import io.orderledger.events.Quantity;
import java.util.List;

/** What people do to a product's stock: counts and differences. */
final class StockCountScenarios {
    private StockCountScenarios() {}

    static List<Scenario<ProductCommand, NoFacts, ProductEvent>> ofCounts() {
        ProductChanged renamed = new ProductChanged(PRODUCT, "红苹果", "斤", Money.of("5.50"), null, null);
        return List.of(
                scenario("a count sets what is there; the ledger computes the difference")
                        .given(created("100.00"))
                        .when(count("96.50", 1))
                        .then(adjusted("96.50", "-3.50", "盘点")),
                scenario("a count that finds what the ledger has changes nothing")
                        .given(created("100.00"))
                        .when(count("100", 1))
                        .thenNothing(),
                scenario("a count is stale when goods have left since")
                        .given(created("100.00"), reserved("order-1", "60", false), deducted("order-1", "60", "60"))
                        .when(count("96.50", 2))
                        .rejected(new StockCountStale(3, Quantity.of("40"))),
                scenario("a count is stale when goods came back since")
                        .given(created("100.00"), deducted("order-1", "5", "0"), returned("order-1", "5", "0"))
                        .when(count("95", 2))
                        .rejected(new StockCountStale(3, Quantity.of("100"))),
                scenario("a count is stale when another count came first")
                        .given(created("100.00"), adjusted("90", "-10", "盘点"))
                        .when(count("96.50", 1))
                        .rejected(new StockCountStale(2, Quantity.of("90"))),
                scenario("reservations and other changes do not make a count stale: the goods did not move")
                        .given(created("100.00"), reserved("order-1", "60", false), released("order-1", "10"), renamed)
                        .when(count("96.50", 1))
                        .then(adjusted("96.50", "-3.50", "盘点")),
                scenario("a count of the current version is taken")
                        .given(created("100.00"), deducted("order-1", "5", "0"))
                        .when(count("96.50", 2))
                        .then(adjusted("96.50", "1.50", "盘点")),
                scenario("a count starts the tracking of stock, whatever was seen")
                        .given(created(null), renamed)
                        .when(count("12", 0))
                        .then(adjusted("12", "12", "盘点")),
                scenario("counting nothing starts the tracking too")
                        .given(created(null))
                        .when(count("0", 1))
                        .then(adjusted("0", "0", "盘点")),
                scenario("goods come in")
                        .given(created("100.00"))
                        .when(new AdjustStock(PRODUCT, Quantity.of("20.50"), "进货"))
                        .then(adjusted("120.50", "20.50", "进货")),
                scenario("goods are lost")
                        .given(created("100.00"), reserved("order-1", "60", false))
                        .when(new AdjustStock(PRODUCT, Quantity.of("-50"), "损耗"))
                        .then(adjusted("50", "-50", "损耗")),
                scenario("a difference of nothing changes nothing")
                        .given(created("100.00"))
                        .when(new AdjustStock(PRODUCT, Quantity.ZERO, "进货"))
                        .thenNothing(),
                scenario("a difference needs a stock to differ from")
                        .given(created(null))
                        .when(new AdjustStock(PRODUCT, Quantity.of("20"), "进货"))
                        .rejected(new StockNotTracked(PRODUCT)),
                scenario("stock has an upper bound")
                        .given(created("99999999.00"))
                        .when(new AdjustStock(PRODUCT, Quantity.of("1.00"), "进货"))
                        .rejected(new StockTooLarge(PRODUCT)),
                scenario("the upper bound itself may be reached")
                        .given(created("99999999.00"))
                        .when(new AdjustStock(PRODUCT, Quantity.of("0.99"), "进货"))
                        .then(adjusted("99999999.99", "0.99", "进货")));
    }
}
