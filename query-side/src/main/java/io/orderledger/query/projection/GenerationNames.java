package io.orderledger.query.projection;

import io.orderledger.query.statement.MultiRow;
import io.orderledger.query.statement.NamedStatement;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the tables of a projection are called in one of its generations. */
final class GenerationNames {
    /** What is called so is somebody's table, or a view that belongs to tables. */
    private static final Pattern VERSIONED = Pattern.compile("\\b[a-z]+(?:_[a-z]+)*_\\d+\\b");

    private static final String SUFFIX = "__g";

    private final Generation generation;
    private final List<String> tables;
    private final Pattern owned;

    GenerationNames(Projection<?> projection, Generation generation) {
        this.generation = generation;
        this.tables = projection.tables();
        this.owned = Pattern.compile("\\b(" + String.join("|", tables) + ")(?:" + SUFFIX + "\\d+)?\\b");
    }

    Generation generation() {
        return generation;
    }

    /** As the projection declares them. */
    List<String> tables() {
        return tables;
    }

    String table(String declared) {
        return generation.plain() ? declared : declared + SUFFIX + generation.number();
    }

    /** What a view that all read is called while it does not show this generation, but is ready to. */
    String waitingView(String view) {
        return view + SUFFIX + generation.number();
    }

    static boolean isOfAGeneration(String name) {
        return name.matches(".*" + SUFFIX + "\\d+");
    }

    boolean areNamedIn(String sql) {
        return owned.matcher(sql).find();
    }

    /** The same SQL, whichever generation it named, about this one. */
    String in(String sql) {
        return owned.matcher(sql).replaceAll(found -> Matcher.quoteReplacement(table(found.group(1))));
    }

    /** @throws IllegalStateException when it names a table that is not the projection's: a rebuild would miss it */
    NamedStatement in(NamedStatement statement) {
        VERSIONED
                .matcher(statement.sql())
                .results()
                .map(found -> found.group())
                .filter(name -> !tables.contains(name))
                .findFirst()
                .ifPresent(foreign -> {
                    throw new IllegalStateException("Statement %s names %s, which is not among the tables of %s"
                            .formatted(statement.name(), foreign, generation.projection()));
                });
        String sql = in(statement.sql());
        return new NamedStatement(statement.name(), sql, statement.parameters(), MultiRow.of(sql));
    }
}
