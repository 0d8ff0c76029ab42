package io.orderledger.query.audit;

import io.orderledger.events.OrderEvent;
import io.orderledger.ledger.AuditReader;
import io.orderledger.ledger.AuditedEvent;
import io.orderledger.ledger.Folded;
import io.orderledger.ledger.LedgerReader;
import io.orderledger.ledger.Until;
import io.orderledger.query.audit.OrderStoryView.Chapter;
import io.orderledger.query.order.diff.OrderDiff;
import io.orderledger.query.order.replay.ReplayedOrder;
import io.orderledger.query.order.replay.ReplayedViews;
import io.orderledger.web.Cursor;
import io.orderledger.web.PageQuery;
import io.orderledger.web.error.ApiFailure;
import io.orderledger.web.error.ErrorCode;
import io.orderledger.web.security.FieldRights;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Tells what has happened to an order, event by event. */
final class OrderStories {
    private final AuditReader audit;
    private final LedgerReader ledger;

    OrderStories(AuditReader audit, LedgerReader ledger) {
        this.audit = audit;
        this.ledger = ledger;
    }

    OrderStoryView story(UUID id, PageQuery query, Locale language, AuditedContents contents) {
        String orderId = id.toString();
        long told = told(orderId, query.cursor());
        // One more than is told says whether the story goes on.
        List<AuditedEvent> events = audit.ofStream(orderId, told, query.pageSize() + 1);
        boolean isOrder = events.stream().allMatch(event -> event.recorded().event() instanceof OrderEvent);
        if (!isOrder || (events.isEmpty() && told == 0)) throw ApiFailure.of(ErrorCode.ORDER_NOT_FOUND);
        Folded<ReplayedOrder> order = ledger.state(orderId, ReplayedOrder.EVOLUTION, new Until.Version(told));
        List<Chapter> chapters = new ArrayList<>();
        for (AuditedEvent event : events.subList(0, Math.min(events.size(), query.pageSize()))) {
            Folded<ReplayedOrder> before = order;
            order = ReplayedOrder.after(before, event.recorded());
            chapters.add(chapter(event, before, order, language, contents));
        }
        return new OrderStoryView(
                orderId,
                chapters,
                events.size() > query.pageSize() ? new Cursor(Long.toString(order.version()), orderId).encode() : null);
    }

    private static Chapter chapter(
            AuditedEvent event,
            Folded<ReplayedOrder> before,
            Folded<ReplayedOrder> after,
            Locale language,
            AuditedContents contents) {
        OrderDiff diff = OrderDiff.between(
                ReplayedViews.order(before, null).orElse(null),
                ReplayedViews.order(after, null).orElseThrow(),
                language,
                FieldRights::shows);
        return new Chapter(AuditedEventView.of(event, contents), diff.fields(), diff.lines(), diff.words());
    }

    /** How many events the pages before have told. */
    private static long told(String orderId, @Nullable String encoded) {
        if (encoded == null) return 0;
        Cursor cursor = Cursor.decode(encoded);
        return AuditQueries.number(cursor.id().equals(orderId) ? cursor.sortKey() : "");
    }
}
