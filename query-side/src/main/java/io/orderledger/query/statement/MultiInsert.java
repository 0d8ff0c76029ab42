package io.orderledger.query.statement;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An insert whose row part is repeated.
 *
 * @param row {@code (?, ?)} or {@code select ... from ... where ...}
 * @param tail what follows on a duplicate key; it names values by {@code values(column)} and has no parameter
 */
record MultiInsert(String head, String row, String separator, String tail) implements MultiRow {
    private static final String HEAD = "(insert into \\S+ \\([^()]*\\) )";
    private static final String TAIL = "( on duplicate key update [^?]*)?";
    private static final Pattern VALUES = Pattern.compile(HEAD + "values (\\((?:(?!on duplicate)[^()])*\\))" + TAIL);

    /** Parameters among what is selected have a cast: a union takes the type and length of a bare one from one row. */
    private static final String SELECTED = "select (?:cast\\(\\? as [^?]+|[^?])+? from ";

    private static final Pattern SELECT = Pattern.compile(HEAD + "(" + SELECTED + "(?:(?!on duplicate).)*?)" + TAIL);

    static @Nullable MultiInsert of(String line) {
        Matcher values = VALUES.matcher(line);
        if (values.matches()) {
            return new MultiInsert(values.group(1) + "values ", values.group(2), ", ", orEmpty(values.group(3)));
        }
        Matcher select = SELECT.matcher(line);
        return select.matches()
                ? new MultiInsert(select.group(1), select.group(2), " union all ", orEmpty(select.group(3)))
                : null;
    }

    @Override
    public List<List<@Nullable Object[]>> rounds(List<@Nullable Object[]> rows) {
        return List.of(rows);
    }

    @Override
    public int fitting(int rows) {
        int most = (LONGEST - head.length() - tail.length()) / (row.length() + separator.length());
        return MultiRow.powerOfTwo(rows, most);
    }

    @Override
    public String sql(int rows) {
        return head + String.join(separator, Collections.nCopies(rows, row)) + tail;
    }

    @Override
    public List<@Nullable Object> values(List<@Nullable Object[]> rows) {
        List<@Nullable Object> values = new ArrayList<>();
        for (@Nullable Object[] row : rows) {
            Collections.addAll(values, row);
        }
        return values;
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
