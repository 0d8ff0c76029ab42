package io.orderledger.query.delivery;

import io.orderledger.events.DeliveryStatus;
import io.orderledger.query.statement.Columns;
import io.orderledger.query.statement.ReadStatements;
import io.orderledger.web.delivery.DeliveryView;
import io.orderledger.web.delivery.StopItemView;
import io.orderledger.web.delivery.StopView;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.transaction.support.TransactionOperations;

/** Reads one run with all that belongs to it. */
final class DeliveryDetailQueries {
    /** More orders than a request body of 100 KiB can put on a run. */
    private static final int MAX_STOPS = 5_000;

    private static final int MAX_LINES = 100_000;

    private final ReadStatements reads;
    private final TransactionOperations snapshots;

    /** @param snapshots transactions that see one state of the database, so that run, stops and lines belong together */
    DeliveryDetailQueries(ReadStatements reads, TransactionOperations snapshots) {
        this.reads = reads;
        this.snapshots = snapshots;
    }

    /** @param scope a run outside of it is not found, and nothing else is read of it */
    Optional<DeliveryView> byId(UUID id, DeliveryScope scope) {
        Optional<DeliveryView> found = snapshots.execute(_ -> reads.one(
                        "delivery/by_id",
                        (row, _) -> scope.covers(row.getString("employee_id"))
                                ? Optional.of(view(row))
                                : Optional.<DeliveryView>empty(),
                        new OfDelivery(id.toString(), 1))
                .flatMap(visible -> visible));
        return found == null ? Optional.empty() : found;
    }

    boolean exists(UUID id, DeliveryScope scope) {
        return reads.one(
                        "delivery/by_id",
                        (row, _) -> scope.covers(row.getString("employee_id")),
                        new OfDelivery(id.toString(), 1))
                .orElse(false);
    }

    List<LoadingItemView> loadingList(UUID id) {
        return reads.list(
                "delivery_stop_line/loading_list",
                (row, _) -> new LoadingItemView(
                        row.getString("product_id"),
                        row.getString("product_name"),
                        row.getString("unit"),
                        row.getBigDecimal("planned_quantity"),
                        row.getBigDecimal("delivered_quantity"),
                        row.getBigDecimal("returned_quantity"),
                        row.getInt("stops")),
                new OfDelivery(id.toString(), MAX_LINES));
    }

    private DeliveryView view(ResultSet row) throws SQLException {
        String id = row.getString("id");
        String status = row.getString("status");
        return new DeliveryView(
                id,
                row.getString("delivery_no"),
                row.getString("employee_id"),
                row.getString("employee_name"),
                status,
                row.getBigDecimal("total_amount"),
                row.getBigDecimal("total_cost"),
                row.getString("remark"),
                row.getString("cancel_reason"),
                row.getString("created_by"),
                Columns.instant(row, "planned_at"),
                Columns.instantOrNull(row, "started_at"),
                Columns.instantOrNull(row, "completed_at"),
                Columns.instant(row, "created_at"),
                Columns.instant(row, "updated_at"),
                next(status),
                stops(id),
                row.getLong("version"));
    }

    private static List<String> next(String status) {
        return DeliveryStatus.ofWireName(status).orElseThrow().next().stream()
                .map(DeliveryStatus::wireName)
                .toList();
    }

    private List<StopView> stops(String id) {
        Map<String, List<StopItemView>> items = new HashMap<>();
        reads.list(
                "delivery_stop_line/by_delivery",
                (row, _) -> items.computeIfAbsent(row.getString("order_id"), _ -> new ArrayList<>())
                        .add(item(row)),
                new OfDelivery(id, MAX_LINES));
        return reads.list(
                "delivery_stop/by_delivery",
                (row, _) -> stop(row, items.getOrDefault(row.getString("order_id"), List.of())),
                new OfDelivery(id, MAX_STOPS));
    }

    private static StopView stop(ResultSet row, List<StopItemView> items) throws SQLException {
        return new StopView(
                row.getString("order_id"),
                row.getString("order_no"),
                row.getString("slip_no"),
                row.getString("customer_id"),
                row.getString("customer_name"),
                row.getString("customer_phone"),
                row.getString("customer_address"),
                row.getString("status"),
                row.getBigDecimal("planned_amount"),
                row.getBigDecimal("planned_cost"),
                row.getBigDecimal("delivered_amount"),
                row.getBigDecimal("delivered_cost"),
                Columns.instantOrNull(row, "resolved_at"),
                row.getString("reason"),
                row.getString("remark"),
                List.copyOf(items));
    }

    private static StopItemView item(ResultSet row) throws SQLException {
        return new StopItemView(
                row.getString("id"),
                row.getString("product_id"),
                row.getString("product_name"),
                row.getString("barcode"),
                row.getString("unit"),
                row.getBigDecimal("planned_quantity"),
                row.getBigDecimal("delivered_quantity"),
                row.getBigDecimal("unit_price"),
                row.getBigDecimal("planned_amount"),
                row.getBigDecimal("delivered_amount"));
    }

    private record OfDelivery(String id, int limit) {}
}
