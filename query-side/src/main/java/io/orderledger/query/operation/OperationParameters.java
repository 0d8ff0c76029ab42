package io.orderledger.query.operation;

import io.orderledger.query.paging.Micros;
import io.orderledger.web.Cursor;
import io.orderledger.web.DateRange;
import io.orderledger.web.PageQuery;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** Parameters of the statements of the operation log. An empty text stands for no filter. */
record OperationParameters(
        String userId,
        String action,
        String result,
        String target,
        String requestId,
        Instant from,
        Instant until,
        Instant afterTime,
        String afterId,
        int limit,
        int offset,
        int bound) {
    private static final Instant FIRST = Instant.parse("1000-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("9999-12-31T00:00:00Z");
    /** After all ids there are. */
    private static final String LAST_ID = "~";

    static OperationParameters of(PageQuery query, OperationFilter filter, ZoneId timezone) {
        Cursor cursor = query.cursor() == null ? null : Cursor.decode(query.cursor());
        DateRange dates = filter.dates();
        LocalDate end = dates.end();
        OperationResult result = filter.result();
        return new OperationParameters(
                text(filter.userId()),
                text(filter.action()),
                result == null ? "" : result.name(),
                text(filter.target()),
                text(filter.requestId()),
                start(dates.start(), timezone, FIRST),
                start(end == null ? null : end.plusDays(1), timezone, LAST),
                cursor == null ? LAST : Micros.time(cursor),
                cursor == null ? LAST_ID : cursor.id(),
                query.pageSize(),
                query.offset(),
                PageQuery.MAX_DEPTH);
    }

    private static String text(@Nullable String filter) {
        return filter == null ? "" : filter;
    }

    private static Instant start(@Nullable LocalDate day, ZoneId timezone, Instant otherwise) {
        if (day == null) return otherwise;
        Instant start = day.atStartOfDay(timezone).toInstant();
        return start.isBefore(FIRST) ? FIRST : start.isAfter(LAST) ? LAST : start;
    }
}
