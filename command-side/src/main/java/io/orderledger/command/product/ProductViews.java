package io.orderledger.command.product;

import io.orderledger.command.gateway.Written;
import io.orderledger.command.product.domain.ProductState;
import io.orderledger.command.product.domain.ProductState.Details;
import io.orderledger.command.product.domain.Stock;
import io.orderledger.events.Money;
import io.orderledger.events.Quantity;
import io.orderledger.ledger.Folded;
import io.orderledger.web.product.ProductView;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** A product's state as both sides send it. */
final class ProductViews {
    private ProductViews() {}

    static ProductView of(String id, Written<ProductState> written) {
        return switch (written.stream().state()) {
            case ProductState.Known known -> view(id, known, written.stream());
            case ProductState.Unknown _ -> throw new IllegalStateException("written, and yet unknown: " + id);
        };
    }

    private static ProductView view(String id, ProductState.Known known, Folded<?> folded) {
        Details details = known.details();
        Stock stock = known.stock();
        return new ProductView(
                id,
                details.name(),
                details.unit(),
                amount(details.globalPrice()),
                amount(details.cost()),
                details.barcode(),
                stock == null ? null : stock.onHand().amount(),
                (stock == null ? Quantity.ZERO : stock.reserved()).amount(),
                stock == null ? null : stock.available().amount(),
                folded.createdAt(),
                folded.updatedAt(),
                known.deleted() ? folded.updatedAt() : null,
                folded.version());
    }

    private static @Nullable BigDecimal amount(@Nullable Money money) {
        return money == null ? null : money.amount();
    }
}
