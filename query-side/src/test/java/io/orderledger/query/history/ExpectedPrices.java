package io.orderledger.query.history;

import io.orderledger.events.PriceEvent.CustomerPriceEnded;
import io.orderledger.events.PriceEvent.CustomerPriceSet;
import io.orderledger.events.PriceEvent.CustomerPricesEnded;
import io.orderledger.events.Quantity;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** Customers' prices and their history as a plain reading of the events gives them. */
final class ExpectedPrices {
    private record Key(String customerId, String productId, Quantity minQuantity, LocalDate validFrom) {}

    private final Map<Key, Row> prices = new LinkedHashMap<>();
    private final List<Row> changes = new ArrayList<>();

    private ExpectedPrices() {}

    static Map<String, List<String>> of(List<Recorded> history) {
        ExpectedPrices expected = new ExpectedPrices();
        for (Recorded recorded : history) {
            switch (recorded.event()) {
                case CustomerPriceSet e -> expected.set(e, recorded);
                case CustomerPriceEnded e ->
                    expected.end(
                            key -> key.customerId().equals(e.customerId())
                                    && key.productId().equals(e.productId()),
                            e.lastDay(),
                            recorded);
                case CustomerPricesEnded e ->
                    expected.end(key -> key.customerId().equals(e.customerId()), e.lastDay(), recorded);
                default -> {}
            }
        }
        return Map.of(
                "customer_price_1", ExpectedMasterData.texts(expected.prices),
                "customer_price_history_1",
                        expected.changes.stream().map(Row::toString).toList());
    }

    private void set(CustomerPriceSet event, Recorded by) {
        Key key = new Key(event.customerId(), event.productId(), event.minQuantity(), event.validFrom());
        prices.computeIfAbsent(
                        key,
                        k -> new Row()
                                .set("customer_id", k.customerId())
                                .set("product_id", k.productId())
                                .set("min_quantity", k.minQuantity())
                                .set("valid_from", k.validFrom())
                                .created(by))
                .set("id", event.priceId())
                .set("price", event.price())
                .set("valid_to", event.validTo())
                .touched(by);
        changes.add(change(key, event.priceId(), "set", by)
                .set("price", event.price())
                .set("previous_price", event.previousPrice())
                .set("valid_to", event.validTo()));
    }

    private void end(Predicate<Key> which, LocalDate lastDay, Recorded by) {
        prices.forEach((key, row) -> {
            boolean endsLater = !(row.get("valid_to") instanceof LocalDate end) || end.isAfter(lastDay);
            if (which.test(key) && endsLater) {
                changes.add(change(key, String.valueOf(row.get("id")), "ended", by)
                        .set("price", null)
                        .set("previous_price", row.get("price"))
                        .set("valid_to", lastDay));
                row.set("valid_to", lastDay).touched(by);
            }
        });
    }

    private static Row change(Key key, String id, String action, Recorded by) {
        return new Row()
                .set("id", id)
                .set("customer_id", key.customerId())
                .set("product_id", key.productId())
                .set("action", action)
                .set("min_quantity", key.minQuantity())
                .set("valid_from", key.validFrom())
                .set("operator", ExpectedTables.operator(by))
                .set("created_at", by.at())
                .set("version", by.sequence() + 1)
                .set("position", by.position());
    }
}
