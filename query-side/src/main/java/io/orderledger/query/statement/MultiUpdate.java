package io.orderledger.query.statement;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An update by key of many rows: each value is chosen by a {@code case} over the keys. A row that is named twice would be
 * changed once, so what names it again goes into a round of its own.
 *
 * @param condition {@code id = ?}, or several such joined by {@code and}
 * @param keys parameters of the condition
 */
record MultiUpdate(String table, List<Assignment> assignments, String condition, int keys) implements MultiRow {
    private static final Pattern UPDATE = Pattern.compile("update (\\w+) set ((?:(?!\\bselect\\b).)+) where (.+)");
    private static final Pattern CONDITION = Pattern.compile("\\w+ = (?:\\?|\\d+)(?: and \\w+ = (?:\\?|\\d+))*");
    private static final Pattern ASSIGNMENT = Pattern.compile("(\\w+) = ((?:[^,()']|'[^']*'|\\([^()]*\\))+)(?:, |$)");

    /** @param parameters question marks in the value */
    private record Assignment(String column, String value, int parameters) {}

    static @Nullable MultiUpdate of(String line) {
        Matcher update = UPDATE.matcher(line);
        if (!update.matches() || !CONDITION.matcher(update.group(3)).matches()) {
            return null;
        }
        List<Assignment> assignments = assignments(update.group(2));
        String condition = update.group(3);
        int keys = parametersOf(condition);
        boolean possible = !assignments.isEmpty() && keys > 0 && areIndependent(assignments, condition);
        return possible ? new MultiUpdate(update.group(1), assignments, condition, keys) : null;
    }

    /** Empty when they are not understood. */
    private static List<Assignment> assignments(String text) {
        List<Assignment> assignments = new ArrayList<>();
        Matcher assignment = ASSIGNMENT.matcher(text);
        int end = 0;
        while (assignment.find() && assignment.start() == end) {
            assignments.add(
                    new Assignment(assignment.group(1), assignment.group(2), parametersOf(assignment.group(2))));
            end = assignment.end();
        }
        return end == text.length() ? assignments : List.of();
    }

    /** Values are set from left to right: none may be chosen by a column that was set before it. */
    private static boolean areIndependent(List<Assignment> assignments, String condition) {
        return assignments.subList(0, assignments.size() - 1).stream()
                .noneMatch(assignment -> condition.matches("(?:.* )?" + assignment.column() + " = .*"));
    }

    private static int parametersOf(String text) {
        return (int) text.chars().filter(c -> c == '?').count();
    }

    @Override
    public List<List<@Nullable Object[]>> rounds(List<@Nullable Object[]> rows) {
        Map<List<@Nullable Object>, Integer> times = new HashMap<>();
        List<List<@Nullable Object[]>> rounds = new ArrayList<>();
        for (@Nullable Object[] row : rows) {
            int round = times.merge(keyOf(row), 1, Integer::sum);
            if (round > rounds.size()) {
                rounds.add(new ArrayList<>());
            }
            rounds.get(round - 1).add(row);
        }
        return rounds;
    }

    @Override
    public int fitting(int rows) {
        return MultiRow.powerOfTwo(rows, 2 * LONGEST / sql(2).length());
    }

    private List<@Nullable Object> keyOf(@Nullable Object[] row) {
        return values(row).subList(row.length - keys, row.length);
    }

    private static List<@Nullable Object> values(@Nullable Object[] row) {
        return Arrays.<@Nullable Object>asList(row);
    }

    /** One row needs no choice. */
    @Override
    public String sql(int rows) {
        List<String> set = assignments.stream()
                .map(assignment -> assignment.column() + " = "
                        + (rows == 1 || assignment.parameters() == 0
                                ? assignment.value()
                                : chosen(assignment.value(), rows)))
                .toList();
        String where = String.join(" or ", Collections.nCopies(rows, condition));
        return "update " + table + " set " + String.join(", ", set) + " where " + where;
    }

    private String chosen(String value, int rows) {
        return "case" + (" when " + condition + " then " + value).repeat(rows) + " end";
    }

    @Override
    public List<@Nullable Object> values(List<@Nullable Object[]> rows) {
        if (rows.size() == 1) {
            return values(rows.getFirst());
        }
        List<@Nullable Object> values = new ArrayList<>();
        int first = 0;
        for (Assignment assignment : assignments) {
            int end = first + assignment.parameters();
            if (assignment.parameters() > 0) {
                for (@Nullable Object[] row : rows) {
                    values.addAll(keyOf(row));
                    values.addAll(values(row).subList(first, end));
                }
            }
            first = end;
        }
        for (@Nullable Object[] row : rows) {
            values.addAll(keyOf(row));
        }
        return values;
    }
}
