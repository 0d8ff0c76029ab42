package io.orderledger.query.order;

import io.orderledger.ledger.Folded;
import io.orderledger.ledger.LedgerReader;
import io.orderledger.ledger.Until;
import io.orderledger.query.order.replay.ReplayedOrder;
import io.orderledger.query.order.replay.ReplayedViews;
import io.orderledger.query.projection.Columns;
import io.orderledger.query.projection.ProjectionStatuses;
import io.orderledger.query.projection.ReadStatements;
import io.orderledger.web.order.OrderSummaryView;
import io.orderledger.web.order.OrderView;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Compares what the read tables show of an order with what its events fold to. */
public final class OrderAudit {
    private final LedgerReader ledger;
    private final ProjectionStatuses statuses;
    private final OrderDetailQueries details;
    private final ReadStatements reads;

    OrderAudit(LedgerReader ledger, ProjectionStatuses statuses, OrderDetailQueries details, ReadStatements reads) {
        this.ledger = ledger;
        this.statuses = statuses;
        this.details = details;
        this.reads = reads;
    }

    /**
     * An order whose rows are not what its events make of it.
     *
     * @param kind {@code missing}: not in the tables; {@code behind}: events are left out; {@code different}
     * @param fields that differ, of the order ({@code items[0].quantity}) or of its row of the list ({@code list.status})
     */
    public record Difference(String orderId, String kind, List<String> fields) {
        public Difference {
            fields = List.copyOf(fields);
        }
    }

    /** How far the tables are that {@link #differenceOf} looks at. */
    public long position() {
        return Math.min(statuses.position(OrderDetailProjection.NAME), statuses.position(OrderSummaryProjection.NAME));
    }

    /** Empty when the rows are right, whatever else is being written meanwhile. */
    public Optional<Difference> differenceOf(String orderId) {
        long due = folded(orderId, new Until.Position(position())).version();
        Optional<OrderView> order = details.byId(UUID.fromString(orderId), null, new OrderScope.All());
        Optional<OrderSummaryView> row = reads.one("order_summary/by_id", (found, _) -> row(found), new ById(orderId));
        if (order.isEmpty() || row.isEmpty()) {
            return due > 0 || order.isPresent() || row.isPresent()
                    ? Optional.of(new Difference(orderId, "missing", List.of()))
                    : Optional.empty();
        }
        if (order.get().version() < due || row.get().version() < due) {
            return Optional.of(new Difference(orderId, "behind", List.of("version")));
        }
        List<String> fields = DifferingFields.of(
                order,
                ReplayedViews.order(
                        folded(orderId, new Until.Version(order.get().version())), null),
                "");
        fields.addAll(DifferingFields.of(
                row,
                ReplayedViews.summary(
                        folded(orderId, new Until.Version(row.get().version()))),
                "list."));
        return fields.isEmpty() ? Optional.empty() : Optional.of(new Difference(orderId, "different", fields));
    }

    private Folded<ReplayedOrder> folded(String orderId, Until until) {
        return ledger.state(orderId, ReplayedOrder.EVOLUTION, until);
    }

    private static OrderSummaryView row(ResultSet row) throws SQLException {
        return new OrderSummaryView(
                row.getString("id"),
                row.getString("order_no"),
                row.getString("customer_id"),
                row.getString("customer_name"),
                row.getString("status"),
                row.getString("fulfillment"),
                row.getBigDecimal("total_amount"),
                row.getBigDecimal("total_cost"),
                row.getInt("item_count"),
                row.getString("remark"),
                row.getString("delivery_id"),
                row.getString("delivery_no"),
                row.getString("created_by"),
                Columns.instant(row, "placed_at"),
                Columns.instant(row, "created_at"),
                Columns.instant(row, "updated_at"),
                row.getLong("version"));
    }

    private record ById(String id) {}
}
