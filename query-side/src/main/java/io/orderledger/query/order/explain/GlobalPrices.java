package io.orderledger.query.order.explain;

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
import io.orderledger.ledger.RecordedEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a product's global price was, each time with the event that set it. */
final class GlobalPrices {
    private final List<Change> changes = new ArrayList<>();

    /** @param previous absent when there was none */
    record Change(
            RecordedEvent setBy,
            @Nullable Money price,
            @Nullable Money previous) {}

    /** @param events that created and changed the product, the earliest first; the others need not be there */
    GlobalPrices(List<RecordedEvent> events) {
        @Nullable Money last = null;
        for (RecordedEvent recorded : events) {
            @Nullable Money price = after(last, (ProductEvent) recorded.event());
            if (!Objects.equals(price, last)) changes.add(new Change(recorded, price, last));
            last = price;
        }
    }

    private static @Nullable Money after(@Nullable Money price, ProductEvent event) {
        return switch (event) {
            case ProductCreated e -> e.globalPrice();
            case ProductChanged e -> e.globalPrice();
            case ProductDeleted _, ProductRestored _ -> price;
            case StockAdjusted _, StockReserved _, StockReleased _, StockDeducted _, StockReturned _ -> price;
        };
    }

    /**
     * The latest change to a price before an event. The last change of all before it may be another: a line is priced
     * before it is appended.
     */
    Optional<Change> before(long position, Money price) {
        return changes.reversed().stream()
                .filter(change -> change.setBy().position() < position && price.equals(change.price()))
                .findFirst();
    }
}
