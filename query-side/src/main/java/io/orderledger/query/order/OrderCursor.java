package io.orderledger.query.order;

import io.orderledger.query.paging.Micros;
import io.orderledger.web.Cursor;
import io.orderledger.web.PageQuery;
import io.orderledger.web.order.OrderSummaryView;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** The row after which a list of orders goes on: its whole sort key, as parameters of statements. */
record OrderCursor(LocalDate day, Instant placedAt, String id) {
    /** Before all rows there are. */
    static final OrderCursor START =
            new OrderCursor(LocalDate.of(9999, 12, 31), Instant.parse("9999-12-31T00:00:00Z"), "~");

    static OrderCursor of(PageQuery query, ZoneId timezone) {
        String encoded = query.cursor();
        if (encoded == null) {
            return START;
        }
        Cursor cursor = Cursor.decode(encoded);
        return at(Micros.time(cursor), cursor.id(), timezone);
    }

    static OrderCursor after(OrderSummaryView order, ZoneId timezone) {
        return at(order.placedAt(), order.id(), timezone);
    }

    private static OrderCursor at(Instant placedAt, String id, ZoneId timezone) {
        return new OrderCursor(placedAt.atZone(timezone).toLocalDate(), placedAt, id);
    }
}
