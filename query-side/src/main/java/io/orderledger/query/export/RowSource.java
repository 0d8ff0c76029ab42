package io.orderledger.query.export;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where the rows of an export come from, in an order that what is written meanwhile does not disturb. */
public interface RowSource<T> {
    /** How many rows there are; what lies above the bound need not be exact. */
    long count(int bound);

    /**
     * The rows that follow one; fewer than the limit only at the end.
     *
     * @param last the row after which to go on; absent at the start
     */
    List<T> after(@Nullable T last, int limit);
}
