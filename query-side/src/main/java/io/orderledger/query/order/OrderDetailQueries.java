package io.orderledger.query.order;

import io.orderledger.events.Fulfillment;
import io.orderledger.events.OrderStatus;
import io.orderledger.query.statement.Columns;
import io.orderledger.query.statement.ReadStatements;
import io.orderledger.web.order.OrderHistoryView;
import io.orderledger.web.order.OrderItemView;
import io.orderledger.web.order.OrderView;
import io.orderledger.web.order.StatusFlowView;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionOperations;

/** Reads one order with all that belongs to it. */
final class OrderDetailQueries {
    /** More lines than a request body of 100 KiB can name, and more history than a person can read. */
    private static final int MAX_ROWS = 5_000;

    private final ReadStatements reads;
    private final OrderScopes scopes;
    private final TransactionOperations snapshots;

    /** @param snapshots transactions that see one state of the database, so that head and lines belong together */
    OrderDetailQueries(ReadStatements reads, TransactionOperations snapshots) {
        this.reads = reads;
        this.scopes = new OrderScopes(reads);
        this.snapshots = snapshots;
    }

    /**
     * @param language of the history's descriptions; without a history when absent
     * @param scope an order outside of it is not found
     */
    Optional<OrderView> byId(UUID id, @Nullable Locale language, OrderScope scope) {
        Optional<OrderView> found = snapshots.execute(_ -> {
            OfOrder order = new OfOrder(id.toString(), MAX_ROWS);
            return head(order, scope, row -> view(row, order, language));
        });
        return found == null ? Optional.empty() : found;
    }

    boolean exists(UUID id, OrderScope scope) {
        return head(new OfOrder(id.toString(), MAX_ROWS), scope, row -> row.getString("id"))
                .isPresent();
    }

    Optional<String> number(UUID id, OrderScope scope) {
        return head(new OfOrder(id.toString(), MAX_ROWS), scope, row -> row.getString("order_no"));
    }

    /** Nothing else is read of an order outside of the scope. */
    private <T> Optional<T> head(OfOrder order, OrderScope scope, Reader<T> reader) {
        return reads.one(
                        "order_detail/by_id",
                        (row, _) -> scopes.cover(scope, order.id(), row.getString("created_by"))
                                ? Optional.of(reader.read(row))
                                : Optional.<T>empty(),
                        order)
                .flatMap(visible -> visible);
    }

    private interface Reader<T> {
        T read(ResultSet row) throws SQLException;
    }

    List<StatusFlowView> statusFlows(UUID id) {
        return reads.list(
                "order_status_flow/by_order",
                (row, _) -> new StatusFlowView(
                        row.getString("id"),
                        row.getString("order_id"),
                        row.getString("from_status"),
                        row.getString("to_status"),
                        row.getString("operator"),
                        row.getString("remark"),
                        Columns.instant(row, "created_at"),
                        row.getLong("position")),
                new OfOrder(id.toString(), MAX_ROWS));
    }

    List<OrderHistoryView> histories(UUID id, Locale language) {
        return histories(new OfOrder(id.toString(), MAX_ROWS), language);
    }

    private List<OrderHistoryView> histories(OfOrder order, Locale language) {
        return reads.list("order_history/by_order", (row, _) -> history(row, language), order);
    }

    private static OrderHistoryView history(ResultSet row, Locale language) throws SQLException {
        String action = row.getString("action");
        String stored = row.getString("description");
        return new OrderHistoryView(
                row.getString("id"),
                row.getString("order_id"),
                action,
                HistoryAction.ofWireName(action)
                        .map(known -> known.description(language))
                        .orElse(stored),
                row.getString("operator"),
                HistoryJson.read(row.getString("changes")),
                Columns.instant(row, "created_at"),
                row.getLong("version"),
                row.getLong("position"));
    }

    private OrderView view(ResultSet row, OfOrder order, @Nullable Locale language) throws SQLException {
        String status = row.getString("status");
        String fulfillment = row.getString("fulfillment");
        return new OrderView(
                row.getString("id"),
                row.getString("order_no"),
                row.getString("customer_id"),
                row.getString("customer_name"),
                row.getString("customer_phone"),
                row.getString("customer_address"),
                status,
                fulfillment,
                row.getBigDecimal("total_amount"),
                row.getBigDecimal("total_cost"),
                row.getString("remark"),
                row.getString("delivery_id"),
                row.getString("delivery_no"),
                row.getString("slip_no"),
                row.getString("created_by"),
                Columns.instant(row, "placed_at"),
                Columns.instant(row, "created_at"),
                Columns.instant(row, "updated_at"),
                next(status, fulfillment),
                items("order_item/by_order", order),
                new OrderView.PlacedView(
                        row.getBigDecimal("placed_total_amount"),
                        row.getBigDecimal("placed_total_cost"),
                        items("order_item_placed/by_order", order)),
                row.getLong("version"),
                language == null ? null : histories(order, language));
    }

    private static List<String> next(String status, String fulfillment) {
        Fulfillment delivered = Fulfillment.valueOf(fulfillment.toUpperCase(Locale.ROOT));
        return OrderStatus.ofWireName(status).orElseThrow().next(delivered).stream()
                .map(OrderStatus::wireName)
                .toList();
    }

    private List<OrderItemView> items(String statement, OfOrder order) {
        return reads.list(statement, (row, _) -> item(row), order);
    }

    private static OrderItemView item(ResultSet row) throws SQLException {
        return new OrderItemView(
                row.getString("id"),
                row.getString("product_id"),
                row.getString("product_name"),
                row.getString("barcode"),
                row.getString("unit"),
                row.getBigDecimal("quantity"),
                row.getBigDecimal("unit_price"),
                row.getBigDecimal("total_price"),
                row.getBigDecimal("cost"),
                row.getBigDecimal("resolved_price"),
                row.getString("price_source"),
                row.getString("overridden_by"),
                row.getBigDecimal("delivered_quantity"),
                row.getBigDecimal("closed_quantity"),
                row.getString("remark"));
    }

    private record OfOrder(String id, int limit) {}
}
