package io.orderledger.query.order;

import io.orderledger.query.export.RowSource;
import io.orderledger.web.order.OrderSummaryView;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All orders of a list, for an export. */
record OrderRows(OrderListQueries list, OrderFilter filter, OrderScope scope) implements RowSource<OrderSummaryView> {
    @Override
    public long count(int bound) {
        return list.count(bound, filter, scope);
    }

    @Override
    public List<OrderSummaryView> after(@Nullable OrderSummaryView last, int limit) {
        return list.after(last, limit, filter, scope);
    }
}
