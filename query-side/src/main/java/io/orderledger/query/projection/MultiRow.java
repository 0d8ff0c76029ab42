package io.orderledger.query.projection;

import java.util.Collections;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An insert whose row part can be repeated, so that one execution writes many rows. The driver could rewrite batches
 * itself, but it prepares a new statement for every batch, which takes longer than to execute it.
 *
 * @param row {@code (?, ?)} or {@code select ... from ... where ...}
 * @param tail what follows on a duplicate key; it names values by {@code values(column)} and has no parameter
 */
record MultiRow(String head, String row, String separator, String tail) {
    /** Bounds what one execution holds, and with {@link #LONGEST} how many statements are prepared for each name. */
    static final int MOST_ROWS = 128;

    /** The driver keeps prepared statements up to 8192 characters. */
    private static final int LONGEST = 8_000;

    private static final Pattern SPACE = Pattern.compile("\\s+");
    private static final String HEAD = "(insert into \\S+ \\([^()]*\\) )";
    private static final String TAIL = "( on duplicate key update [^?]*)?";
    private static final Pattern VALUES = Pattern.compile(HEAD + "values (\\((?:(?!on duplicate)[^()])*\\))" + TAIL);

    /** Parameters among what is selected have a cast: a union takes the type and length of a bare one from one row. */
    private static final String SELECTED = "select (?:cast\\(\\? as [^?]+|[^?])+? from ";

    private static final Pattern SELECT = Pattern.compile(HEAD + "(" + SELECTED + "(?:(?!on duplicate).)*?)" + TAIL);

    /** Null when the statement is no insert, or of a shape that cannot be repeated. */
    static @Nullable MultiRow of(String sql) {
        String line = SPACE.matcher(sql).replaceAll(" ").strip();
        Matcher values = VALUES.matcher(line);
        if (values.matches()) {
            return new MultiRow(values.group(1) + "values ", values.group(2), ", ", orEmpty(values.group(3)));
        }
        Matcher select = SELECT.matcher(line);
        return select.matches()
                ? new MultiRow(select.group(1), select.group(2), " union all ", orEmpty(select.group(3)))
                : null;
    }

    /** How many of so many rows the next execution takes: a power of two, so that few different texts are prepared. */
    int rowsOf(int rowsLeft) {
        int fitting = (LONGEST - head.length() - tail.length()) / (row.length() + separator.length());
        return Integer.highestOneBit(Math.clamp(rowsLeft, 1, Math.clamp(fitting, 1, MOST_ROWS)));
    }

    String sql(int rows) {
        return head + String.join(separator, Collections.nCopies(rows, row)) + tail;
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
