package io.orderledger.query.statement;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A statement in a form that does for many rows at once what it does for one. The driver could rewrite batches itself, but
 * it prepares a new statement for every batch, which takes longer than to execute it, and updates it sends one by one.
 */
public sealed interface MultiRow permits MultiInsert, MultiUpdate {
    /** Bounds what one execution holds, and with {@link #LONGEST} how many statements are prepared for each name. */
    int MOST_ROWS = 128;

    /** The driver keeps prepared statements up to 8192 characters. */
    int LONGEST = 8_000;

    Pattern SPACE = Pattern.compile("\\s+");

    /** Null when the statement is of a shape that cannot be repeated. */
    static @Nullable MultiRow of(String sql) {
        String line = SPACE.matcher(sql).replaceAll(" ").strip();
        MultiInsert insert = MultiInsert.of(line);
        return insert != null ? insert : MultiUpdate.of(line);
    }

    /** Rows that may be written at once, one round after the other; rows of the same key keep their order. */
    List<List<@Nullable Object[]>> rounds(List<@Nullable Object[]> rows);

    /** How many of so many rows the next execution takes: a power of two, so that few texts are prepared. */
    int fitting(int rows);

    String sql(int rows);

    /** What the question marks of {@link #sql} stand for. */
    List<@Nullable Object> values(List<@Nullable Object[]> rows);

    /** @param most rows that the statement could take before it is too long to be kept */
    static int powerOfTwo(int rows, int most) {
        return Integer.highestOneBit(Math.clamp(rows, 1, Math.clamp(most, 1, MOST_ROWS)));
    }
}
