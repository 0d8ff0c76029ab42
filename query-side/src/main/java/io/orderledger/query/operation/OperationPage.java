package io.orderledger.query.operation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of the operation log. Like other pages, but for {@code asOf}: the log does not follow the ledger.
 *
 * @param total number of matching operations, counted up to 10 000
 * @param nextCursor for {@code ?cursor=}: where the next page starts; absent on the last page
 */
record OperationPage(
        List<OperationView> list,
        long total,
        int page,
        int pageSize,
        int totalPages,
        @Nullable String nextCursor) {
    OperationPage {
        list = List.copyOf(list);
    }
}
