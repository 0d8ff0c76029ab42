package io.orderledger.command.product.domain;

import static io.orderledger.command.decision.Decision.accepted;
import static io.orderledger.command.decision.Decision.nothing;
import static io.orderledger.command.decision.Decision.rejected;

import io.orderledger.command.decision.Decision;
import io.orderledger.command.decision.Rejection.OutOfStock;
import io.orderledger.command.decision.Rejection.Shortfall;
import io.orderledger.command.product.domain.ProductState.Known;
import io.orderledger.command.product.domain.StockCommand.DeductStock;
import io.orderledger.command.product.domain.StockCommand.ReleaseStock;
import io.orderledger.command.product.domain.StockCommand.ReserveStock;
import io.orderledger.command.product.domain.StockCommand.ReturnStock;
import io.orderledger.events.ProductEvent;
import io.orderledger.events.ProductEvent.StockDeducted;
import io.orderledger.events.ProductEvent.StockReleased;
import io.orderledger.events.ProductEvent.StockReserved;
import io.orderledger.events.ProductEvent.StockReturned;
import io.orderledger.events.Quantity;
import java.util.List;

/**
 * Reserve at confirm, deduct at ship, give back at cancel or failed stop. Only reserving can be refused: whoever ships
 * or returns goods reports what has happened.
 */
final class StockDecider {
    private StockDecider() {}

    static Decision<ProductEvent> decide(Known product, StockCommand command) {
        Stock stock = product.stock();
        if (stock == null) return nothing();
        return switch (command) {
            case ReserveStock c -> reserve(product, stock, c);
            case ReleaseStock c -> {
                Quantity released = c.quantity().min(stock.reservedBy(c.orderId()));
                yield released.isZero() ? nothing() : accepted(new StockReleased(c.productId(), c.orderId(), released));
            }
            case DeductStock c ->
                accepted(new StockDeducted(
                        c.productId(), c.orderId(), c.quantity(), c.quantity().min(stock.reservedBy(c.orderId()))));
            case ReturnStock c ->
                accepted(new StockReturned(
                        c.productId(), c.orderId(), c.quantity(), c.reserveAgain() ? c.quantity() : Quantity.ZERO));
        };
    }

    private static Decision<ProductEvent> reserve(Known product, Stock stock, ReserveStock c) {
        boolean isShort = c.quantity().exceeds(stock.available());
        if (isShort && !c.mayGoBelowZero()) {
            return rejected(new OutOfStock(
                    List.of(new Shortfall(c.productId(), product.details().name(), c.quantity(), stock.available()))));
        }
        return accepted(new StockReserved(c.productId(), c.orderId(), c.quantity(), isShort));
    }
}
