package io.orderledger.command.product.domain;

import io.orderledger.events.Money;
import io.orderledger.events.ProductEvent;
import io.orderledger.events.ProductEvent.ProductChanged;
import io.orderledger.events.ProductEvent.ProductCreated;
import io.orderledger.events.ProductEvent.ProductDeleted;
import io.orderledger.events.ProductEvent.ProductRestored;
import io.orderledger.events.ProductEvent.StockAdjusted;
import io.orderledger.events.ProductEvent.StockDeducted;
import io.orderledger.events.ProductEvent.StockReleased;
import io.orderledger.events.ProductEvent.StockReserved;
import io.orderledger.events.ProductEvent.StockReturned;
import io.orderledger.events.Quantity;
import io.orderledger.ledger.Evolution;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** A product, or that there is none yet. */
public sealed interface ProductState {
    Evolution<ProductState, ProductEvent> EVOLUTION =
            new Evolution<>(ProductEvent.class, new Unknown(), ProductState::evolve);

    record Unknown() implements ProductState {}

    /**
     * @param stock absent while it is not tracked
     * @param version number of events so far
     * @param onHandVersion version with which the quantity on hand last changed
     */
    record Known(Details details, @Nullable Stock stock, boolean deleted, long version, long onHandVersion)
            implements ProductState {
        private Known next(Details newDetails, boolean newDeleted) {
            return new Known(newDetails, stock, newDeleted, version + 1, onHandVersion);
        }

        private Known reserving(UnaryOperator<Stock> change) {
            return new Known(details, change.apply(tracked()), deleted, version + 1, onHandVersion);
        }

        private Known moving(UnaryOperator<Stock> change) {
            return new Known(details, change.apply(tracked()), deleted, version + 1, version + 1);
        }

        private Stock tracked() {
            return stock == null ? new Stock(Quantity.ZERO, Map.of()) : stock;
        }
    }

    /** @param globalPrice zero or absent means unpriced */
    record Details(
            String name,
            String unit,
            @Nullable Money globalPrice,
            @Nullable Money cost,
            @Nullable String barcode) {}

    static ProductState evolve(ProductState state, ProductEvent event) {
        return switch (event) {
            case ProductCreated e -> {
                var details = new Details(e.name(), e.unit(), e.globalPrice(), e.cost(), e.barcode());
                Quantity stock = e.stock();
                yield new Known(details, stock == null ? null : new Stock(stock, Map.of()), false, 1, 1);
            }
            case ProductChanged e ->
                known(state)
                        .next(
                                new Details(e.name(), e.unit(), e.globalPrice(), e.cost(), e.barcode()),
                                known(state).deleted());
            case ProductDeleted _ -> known(state).next(known(state).details(), true);
            case ProductRestored _ -> known(state).next(known(state).details(), false);
            case StockAdjusted e -> known(state).moving(stock -> stock.withOnHand(e.onHand()));
            case StockReserved e ->
                known(state).reserving(stock -> stock.changed(Quantity.ZERO, e.orderId(), e.quantity()));
            case StockReleased e ->
                known(state)
                        .reserving(stock -> stock.changed(
                                Quantity.ZERO, e.orderId(), e.quantity().negated()));
            case StockDeducted e ->
                known(state)
                        .moving(stock -> stock.changed(
                                e.quantity().negated(),
                                e.orderId(),
                                e.fromReserved().negated()));
            case StockReturned e ->
                known(state).moving(stock -> stock.changed(e.quantity(), e.orderId(), e.toReserved()));
        };
    }

    private static Known known(ProductState state) {
        return switch (state) {
            case Known known -> known;
            case Unknown _ -> throw new IllegalStateException("the stream does not begin with its creation");
        };
    }
}
