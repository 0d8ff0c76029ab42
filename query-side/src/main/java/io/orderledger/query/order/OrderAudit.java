package io.orderledger.query.order;

import io.orderledger.ledger.Folded;
import io.orderledger.ledger.LedgerReader;
import io.orderledger.ledger.Until;
import io.orderledger.query.order.replay.ReplayedOrder;
import io.orderledger.query.order.replay.ReplayedViews;
import io.orderledger.query.projection.ProjectionStatuses;
import io.orderledger.query.statement.ReadStatements;
import io.orderledger.web.order.OrderSummaryView;
import io.orderledger.web.order.OrderView;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Compares what the read tables show of an order with what its events fold to. */
public final class OrderAudit {
    private static final Logger LOG = LoggerFactory.getLogger(OrderAudit.class);

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
     * @param kind {@code missing}: not in the tables; {@code behind}: events are left out; {@code different}; {@code
     *     unreadable}: its events cannot be folded, so that nothing can be said about its rows
     * @param fields that differ, of the order ({@code items[0].quantity}) or of its row of the list ({@code list.status})
     * @param reason why the events cannot be folded: the kinds of the failures, the outermost first. Their texts may quote
     *     an event, and an erasure would not reach what is kept of an audit
     */
    public record Difference(
            String orderId,
            String kind,
            List<String> fields,
            @Nullable String reason) {
        public Difference {
            fields = List.copyOf(fields);
        }

        Difference(String orderId, String kind, List<String> fields) {
            this(orderId, kind, fields, null);
        }
    }

    /** How far the tables are that {@link #differenceOf} looks at. */
    public long position() {
        return Math.min(statuses.position(OrderDetailProjection.NAME), statuses.position(OrderSummaryProjection.NAME));
    }

    /**
     * Empty when the rows are right, whatever else is being written meanwhile.
     *
     * @throws org.springframework.dao.DataAccessException when the database cannot be reached
     */
    public Optional<Difference> differenceOf(String orderId) {
        try {
            return difference(orderId);
        } catch (UnreadableOrder e) {
            LOG.error("The events of order {} cannot be folded", orderId, e.getCause());
            return Optional.of(new Difference(orderId, "unreadable", List.of(), e.getMessage()));
        }
    }

    private Optional<Difference> difference(String orderId) {
        long due = folded(orderId, new Until.Position(position())).version();
        Optional<OrderView> order = details.byId(UUID.fromString(orderId), null, new OrderScope.All());
        Optional<OrderSummaryView> row =
                reads.one("order_summary/by_id", (found, _) -> OrderListQueries.view(found), new ById(orderId));
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
        try {
            return ledger.state(orderId, ReplayedOrder.EVOLUTION, until);
        } catch (RuntimeException e) {
            throw UnreadableOrder.isOfTheEvents(e) ? new UnreadableOrder(e) : e;
        }
    }

    private record ById(String id) {}
}
