package io.orderledger.query.delivery;

import io.orderledger.query.paging.Micros;
import io.orderledger.web.Cursor;
import io.orderledger.web.PageQuery;
import java.time.Instant;

/** The row after which a list of runs goes on, as parameters of statements. */
record DeliveryCursor(Instant plannedAt, String id) {
    /** Before all rows there are. */
    private static final DeliveryCursor START = new DeliveryCursor(Instant.parse("9999-12-31T00:00:00Z"), "~");

    static DeliveryCursor of(PageQuery query) {
        String encoded = query.cursor();
        if (encoded == null) {
            return START;
        }
        Cursor cursor = Cursor.decode(encoded);
        return new DeliveryCursor(Micros.time(cursor), cursor.id());
    }
}
