package io.orderledger.query.order;

import io.orderledger.query.statement.ReadStatements;

/** Finds out whether an order lies within what somebody reads. */
final class OrderScopes {
    private final ReadStatements reads;

    OrderScopes(ReadStatements reads) {
        this.reads = reads;
    }

    boolean cover(OrderScope scope, String orderId, String createdBy) {
        return switch (scope) {
            case OrderScope.All _ -> true;
            case OrderScope.PlacedBy own -> own.createdBy().equals(createdBy);
            case OrderScope.OnRunsOf own ->
                reads.one("delivery_stop/driven_by", (row, _) -> row.getLong("total") > 0, new OfOrder(orderId), own)
                        .orElse(false);
            case OrderScope.None _ -> false;
        };
    }

    private record OfOrder(String id) {}
}
