package io.orderledger.query.paging;

import io.orderledger.query.statement.ReadStatements;
import io.orderledger.web.AsOf;
import io.orderledger.web.Cursor;
import io.orderledger.web.Keyword;
import io.orderledger.web.PageQuery;
import io.orderledger.web.PageView;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;

/** Pages of a list that is ordered by createdAt and id, latest first, and searched by a pattern. */
public final class NewestFirst {
    private static final String EVERYTHING = "%";

    private final ReadStatements reads;
    private final Names names;

    /** The statements of a list: a page by number, a page after a row, and how many rows there are. */
    public record Names(String page, String pageAfter, String count) {}

    public NewestFirst(ReadStatements reads, Names names) {
        this.reads = reads;
        this.names = names;
    }

    /** @param cursorOf where the list goes on after a row */
    public <T> PageView<T> page(
            PageQuery query, Optional<Keyword> keyword, AsOf asOf, RowMapper<T> mapper, Function<T, Cursor> cursorOf) {
        return page(query, keyword, new NoFilter(), asOf, mapper, cursorOf);
    }

    /**
     * A page of the rows that a filter leaves.
     *
     * @param filter gives the statements their further parameters
     * @param cursorOf where the list goes on after a row
     */
    public <T> PageView<T> page(
            PageQuery query,
            Optional<Keyword> keyword,
            Record filter,
            AsOf asOf,
            RowMapper<T> mapper,
            Function<T, Cursor> cursorOf) {
        String pattern = keyword.map(Keyword::anywherePattern).orElse(EVERYTHING);
        List<T> rows = rows(query, pattern, filter, mapper);
        long total = total(
                query,
                rows,
                () -> reads.one(names.count(), (row, _) -> row.getLong("total"), new Search(pattern), filter)
                        .orElse(0L));
        return PageView.of(query, rows, total, asOf, next(query, rows, total, cursorOf));
    }

    private <T> List<T> rows(PageQuery query, String pattern, Record filter, RowMapper<T> mapper) {
        String encoded = query.cursor();
        if (encoded == null) {
            return reads.list(names.page(), mapper, new Page(pattern, query.pageSize(), query.offset()), filter);
        }
        Cursor cursor = Cursor.decode(encoded);
        return reads.list(
                names.pageAfter(),
                mapper,
                new PageAfter(pattern, Micros.time(cursor), cursor.id(), query.pageSize()),
                filter);
    }

    /** The last page by number says itself how many rows there are; only for others they are counted. */
    public static long total(PageQuery query, List<?> rows, LongSupplier count) {
        boolean last =
                query.cursor() == null && rows.size() < query.pageSize() && (query.offset() == 0 || !rows.isEmpty());
        return last ? query.offset() + (long) rows.size() : count.getAsLong();
    }

    /** A short page is the last one; a full one may be, and then the next is empty. */
    public static <T> @Nullable String next(PageQuery query, List<T> rows, long total, Function<T, Cursor> cursorOf) {
        boolean last = rows.size() < query.pageSize()
                || (query.cursor() == null && query.offset() + (long) rows.size() >= total);
        return last ? null : cursorOf.apply(rows.getLast()).encode();
    }

    private record NoFilter() {}

    private record Search(String pattern) {}

    private record Page(String pattern, int limit, int offset) {}

    private record PageAfter(String pattern, Instant afterTime, String afterId, int limit) {}
}
