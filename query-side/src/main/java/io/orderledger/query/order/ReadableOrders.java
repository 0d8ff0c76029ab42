package io.orderledger.query.order;

import io.orderledger.web.security.Caller;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** What other features may know of an order: whether somebody reads it, and what it and its events are called. */
public final class ReadableOrders {
    private static final String STREAM = "order.";

    private final OrderDetailQueries details;

    ReadableOrders(OrderDetailQueries details) {
        this.details = details;
    }

    /** The order's number; empty when there is no such order for this caller. */
    public Optional<String> number(UUID id, Caller caller) {
        return details.number(id, OrderScope.of(caller));
    }

    /** An event of an order in words, such as 确认订单; its stored name when a newer program wrote it. */
    public static String words(String eventType, Locale language) {
        if (!eventType.startsWith(STREAM)) return eventType;
        return HistoryAction.ofWireName(eventType.substring(STREAM.length()).replace('-', '_'))
                .map(action -> action.description(language))
                .orElse(eventType);
    }
}
