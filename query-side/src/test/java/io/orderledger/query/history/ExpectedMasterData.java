package io.orderledger.query.history;

import io.orderledger.events.ConfigEvent.ConfigChanged;
import io.orderledger.events.CustomerEvent;
import io.orderledger.events.CustomerEvent.CustomerChanged;
import io.orderledger.events.CustomerEvent.CustomerCreated;
import io.orderledger.events.CustomerEvent.CustomerDeleted;
import io.orderledger.events.CustomerEvent.CustomerErased;
import io.orderledger.events.CustomerEvent.CustomerRestored;
import io.orderledger.events.Personal;
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
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Products, customers and configs as a plain reading of the events gives them. */
final class ExpectedMasterData {
    private final Map<String, Row> products = new TreeMap<>();
    private final List<Row> pastProducts = new ArrayList<>();
    private final Map<String, Row> customers = new TreeMap<>();
    private final Map<String, Row> configs = new TreeMap<>();

    private ExpectedMasterData() {}

    static Map<String, List<String>> of(List<Recorded> history) {
        ExpectedMasterData expected = new ExpectedMasterData();
        for (Recorded recorded : history) {
            switch (recorded.event()) {
                case ProductEvent e -> expected.product(e, recorded);
                case CustomerEvent e -> expected.customer(e, recorded);
                case ConfigChanged e -> expected.config(e, recorded);
                default -> {}
            }
        }
        return Map.of(
                "product_2", texts(expected.products),
                "product_past_1",
                        expected.pastProducts.stream().map(Row::toString).toList(),
                "customer_1", texts(expected.customers),
                "system_config_1", texts(expected.configs));
    }

    static List<String> texts(Map<?, Row> rows) {
        return rows.values().stream().map(Row::toString).toList();
    }

    private void product(ProductEvent event, Recorded by) {
        Row row = products.computeIfAbsent(
                event.productId(),
                id -> new Row()
                        .set("id", id)
                        .set("reserved", BigDecimal.ZERO)
                        .set("deleted_at", null)
                        .created(by));
        if (!(event instanceof ProductCreated)) {
            pastProducts.add(row.without("position")
                    .set("valid_from_position", row.get("position"))
                    .set("until_position", by.position()));
        }
        switch (event) {
            case ProductCreated e ->
                edited(row, e.name(), e.unit(), e.globalPrice(), e.cost(), e.barcode())
                        .set("stock", e.stock());
            case ProductChanged e -> edited(row, e.name(), e.unit(), e.globalPrice(), e.cost(), e.barcode());
            case ProductDeleted _ -> row.set("deleted_at", by.at());
            case ProductRestored e -> row.set("deleted_at", null).set("barcode", e.barcode());
            case StockAdjusted e -> row.set("stock", e.onHand());
            case StockReserved e -> add(row, "reserved", e.quantity());
            case StockReleased e -> add(row, "reserved", e.quantity().negated());
            case StockDeducted e -> {
                add(row, "stock", e.quantity().negated());
                add(row, "reserved", e.fromReserved().negated());
            }
            case StockReturned e -> {
                add(row, "stock", e.quantity());
                add(row, "reserved", e.toReserved());
            }
        }
        row.touched(by);
    }

    private static Row edited(
            Row row,
            String name,
            String unit,
            @Nullable Object price,
            @Nullable Object cost,
            @Nullable String barcode) {
        return row.set("name", name)
                .set("unit", unit)
                .set("global_price", price)
                .set("cost", cost)
                .set("barcode", barcode);
    }

    private static void add(Row row, String column, Quantity quantity) {
        if (row.get(column) instanceof BigDecimal before) {
            row.set(column, before.add(quantity.amount()));
        }
    }

    private void customer(CustomerEvent event, Recorded by) {
        Row row = customers.computeIfAbsent(
                event.customerId(),
                id -> new Row().set("id", id).set("deleted_at", null).created(by));
        switch (event) {
            case CustomerCreated e ->
                row.set("name", e.name())
                        .set("phone", e.phone())
                        .set("address", e.address())
                        .set("contact_person", e.contactPerson());
            case CustomerChanged e ->
                row.set("name", e.name())
                        .set("phone", e.phone())
                        .set("address", e.address())
                        .set("contact_person", e.contactPerson());
            case CustomerDeleted _ -> row.set("deleted_at", by.at());
            case CustomerRestored e -> row.set("deleted_at", null).set("phone", e.phone());
            case CustomerErased _ ->
                row.set("name", Personal.ERASED)
                        .set("phone", null)
                        .set("address", null)
                        .set("contact_person", null)
                        .set("deleted_at", by.at());
        }
        row.touched(by);
    }

    private void config(ConfigChanged event, Recorded by) {
        configs.computeIfAbsent(
                        event.key(), key -> new Row().set("config_key", key).created(by))
                .set("config_value", event.value())
                .set("description", event.description())
                .touched(by);
    }
}
