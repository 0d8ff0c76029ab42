package io.orderledger.command.product.domain;

import static io.orderledger.command.decision.Decision.accepted;
import static io.orderledger.command.decision.Decision.nothing;
import static io.orderledger.command.decision.Decision.rejected;

import io.orderledger.command.decision.Decision;
import io.orderledger.command.decision.Rejection;
import io.orderledger.command.decision.Rejection.AlreadyExists;
import io.orderledger.command.decision.Rejection.ProductNotFound;
import io.orderledger.command.decision.Rejection.StockCountStale;
import io.orderledger.command.decision.Rejection.StockNotTracked;
import io.orderledger.command.decision.Rejection.StockTooLarge;
import io.orderledger.command.product.domain.ProductCommand.AdjustStock;
import io.orderledger.command.product.domain.ProductCommand.ChangeProduct;
import io.orderledger.command.product.domain.ProductCommand.CountStock;
import io.orderledger.command.product.domain.ProductCommand.CreateProduct;
import io.orderledger.command.product.domain.ProductCommand.DeleteProduct;
import io.orderledger.command.product.domain.ProductCommand.RestoreProduct;
import io.orderledger.command.product.domain.ProductState.Details;
import io.orderledger.command.product.domain.ProductState.Known;
import io.orderledger.command.product.domain.ProductState.Unknown;
import io.orderledger.events.ProductEvent;
import io.orderledger.events.ProductEvent.ProductChanged;
import io.orderledger.events.ProductEvent.ProductCreated;
import io.orderledger.events.ProductEvent.ProductDeleted;
import io.orderledger.events.ProductEvent.ProductRestored;
import io.orderledger.events.ProductEvent.StockAdjusted;
import io.orderledger.events.Quantity;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Deleting is soft; that no open order uses the product is checked where it is recorded. */
public final class ProductDecider {
    private ProductDecider() {}

    private record On(ProductState state, ProductCommand command) {}

    public static Decision<ProductEvent> decide(ProductState state, ProductCommand command) {
        return switch (new On(state, command)) {
            case On(Unknown _, CreateProduct c) ->
                accepted(new ProductCreated(
                        c.productId(), c.name(), c.unit(), c.globalPrice(), c.cost(), c.barcode(), c.stock()));
            case On(Unknown _, ProductCommand c) -> rejected(new ProductNotFound(c.productId()));
            case On(Known _, CreateProduct c) -> rejected(new AlreadyExists(c.productId()));
            case On(Known known, ChangeProduct c) -> change(known, c);
            case On(Known known, DeleteProduct c) ->
                known.deleted() ? nothing() : accepted(new ProductDeleted(c.productId()));
            case On(Known known, RestoreProduct c) ->
                known.deleted()
                        ? accepted(new ProductRestored(
                                c.productId(), known.details().barcode()))
                        : nothing();
            case On(Known known, AdjustStock c) -> adjust(known, c);
            case On(Known known, CountStock c) -> count(known, c);
            case On(Known known, StockCommand c) -> StockDecider.decide(known, c);
        };
    }

    private static Decision<ProductEvent> change(Known known, ChangeProduct c) {
        if (known.deleted()) return rejected(new Rejection.ProductDeleted(c.productId()));
        var events = new ArrayList<ProductEvent>();
        var wanted = new Details(c.name(), c.unit(), c.globalPrice(), c.cost(), c.barcode());
        if (!wanted.equals(known.details())) {
            events.add(new ProductChanged(c.productId(), c.name(), c.unit(), c.globalPrice(), c.cost(), c.barcode()));
        }
        Quantity stock = c.stock();
        if (stock != null) events.addAll(setOnHand(known.stock(), c.productId(), stock, c.stockReason()));
        return accepted(events, List.of());
    }

    private static Decision<ProductEvent> adjust(Known known, AdjustStock c) {
        Stock stock = known.stock();
        if (stock == null) return rejected(new StockNotTracked(c.productId()));
        Quantity onHand = stock.onHand().plus(c.difference());
        if (onHand.exceeds(Quantity.MAX)) return rejected(new StockTooLarge(c.productId()));
        return accepted(setOnHand(stock, c.productId(), onHand, c.reason()), List.of());
    }

    private static Decision<ProductEvent> count(Known known, CountStock c) {
        Stock stock = known.stock();
        if (stock != null && c.seenVersion() < known.onHandVersion()) {
            return rejected(new StockCountStale(known.version(), stock.onHand()));
        }
        return accepted(setOnHand(stock, c.productId(), c.counted(), c.reason()), List.of());
    }

    private static List<ProductEvent> setOnHand(
            @Nullable Stock stock, String productId, Quantity onHand, String reason) {
        if (stock == null) return List.of(new StockAdjusted(productId, onHand, onHand, reason));
        if (stock.onHand().equals(onHand)) return List.of();
        return List.of(new StockAdjusted(productId, onHand, onHand.minus(stock.onHand()), reason));
    }
}
