package io.orderledger.query.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Replaces named parameters by question marks. Text in quotes and comments is left as it is. */
final class StatementText {
    /** Alternatives in this order: a line comment, a quoted text, a parameter, which may name a nested component. */
    private static final Pattern TOKEN =
            Pattern.compile("--[^\\n]*|'(?:[^']|'')*'|:([a-zA-Z][a-zA-Z0-9]*(?:\\.[a-zA-Z][a-zA-Z0-9]*)*)");

    private StatementText() {}

    static NamedStatement parse(String name, String text) {
        List<String> parameters = new ArrayList<>();
        StringBuilder sql = new StringBuilder();
        Matcher matcher = TOKEN.matcher(text);
        while (matcher.find()) {
            String parameter = matcher.group(1);
            if (parameter != null) {
                parameters.add(parameter);
                matcher.appendReplacement(sql, "?");
            } else if (matcher.group().startsWith("--")) {
                matcher.appendReplacement(sql, "");
            } else {
                matcher.appendReplacement(sql, Matcher.quoteReplacement(matcher.group()));
            }
        }
        matcher.appendTail(sql);
        String stripped = sql.toString().strip();
        return new NamedStatement(
                name, stripped, new RecordParameters(name, List.copyOf(parameters)), MultiRow.of(stripped));
    }
}
