package io.orderledger.query.order;

import io.orderledger.ledger.Folded;
import io.orderledger.ledger.LedgerReader;
import io.orderledger.ledger.RecordedEvent;
import io.orderledger.ledger.Until;
import io.orderledger.query.order.replay.ReplayedOrder;
import io.orderledger.query.order.replay.ReplayedOrder.Standing;
import io.orderledger.query.order.replay.ReplayedViews;
import io.orderledger.web.error.ApiFailure;
import io.orderledger.web.error.ErrorCode;
import io.orderledger.web.order.OrderView;
import io.orderledger.web.security.Caller;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Orders as they stood, folded from the ledger, for whoever calls: nobody sees more than of the order as it stands. */
public final class OrderReplays {
    /** As much history as is shown of an order as it stands. */
    private static final int MAX_HISTORY = 5_000;

    private final LedgerReader ledger;
    private final OrderScopes scopes;

    OrderReplays(LedgerReader ledger, OrderScopes scopes) {
        this.ledger = ledger;
        this.scopes = scopes;
    }

    /**
     * The order, its version and the position of its last event then.
     *
     * @throws ApiFailure {@link ErrorCode#ORDER_NOT_FOUND} when it had not been placed, or is not the caller's to see
     */
    public Folded<ReplayedOrder> order(UUID id, Until until) {
        Folded<ReplayedOrder> folded = ledger.state(id.toString(), ReplayedOrder.EVOLUTION, until);
        if (folded.state() instanceof Standing order
                && scopes.cover(
                        OrderScope.of(Caller.required()),
                        order.placed().orderId(),
                        order.placed().placedBy())) {
            return folded;
        }
        throw ApiFailure.of(ErrorCode.ORDER_NOT_FOUND);
    }

    /**
     * Everything that has happened to the order, the earliest first.
     *
     * @throws ApiFailure as {@link #order}
     */
    public List<RecordedEvent> events(UUID id) {
        Folded<ReplayedOrder> folded = order(id, OrderMoments.NOW);
        return ledger.eventsSince(id.toString(), 0, Math.toIntExact(folded.version()));
    }

    /** @param language of the history's descriptions; without a history when absent */
    OrderView view(UUID id, Until until, @Nullable Locale language) {
        Folded<ReplayedOrder> folded = order(id, until);
        var histories = language == null ? null : ReplayedHistory.of(history(id, folded.version()), language);
        return ReplayedViews.order(folded, histories).orElseThrow();
    }

    private List<RecordedEvent> history(UUID id, long version) {
        return ledger.eventsSince(id.toString(), 0, (int) Math.min(version, MAX_HISTORY));
    }
}
