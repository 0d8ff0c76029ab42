package io.orderledger.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list.
 *
 * @param total number of all matching rows
 * @param page from 1
 * @param asOf how fresh the list is
 * @param nextCursor for {@code ?cursor=}: where the next page starts; absent on the last page
 */
public record PageView<T>(
        List<T> list,
        long total,
        int page,
        int pageSize,
        int totalPages,
        AsOf asOf,
        @Nullable String nextCursor) {

    public PageView {
        list = List.copyOf(list);
    }

    public static <T> PageView<T> of(PageQuery query, List<T> list, long total, AsOf asOf) {
        return of(query, list, total, asOf, null);
    }

    public static <T> PageView<T> of(
            PageQuery query, List<T> list, long total, AsOf asOf, @Nullable String nextCursor) {
        int totalPages = Math.toIntExact(Math.ceilDiv(total, query.pageSize()));
        return new PageView<>(list, total, query.page(), query.pageSize(), totalPages, asOf, nextCursor);
    }
}
