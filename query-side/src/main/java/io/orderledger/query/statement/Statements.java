package io.orderledger.query.statement;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** All named statements, loaded and parsed once at start. */
public final class Statements {
    private static final String ROOT = "sql/";
    private static final String SUFFIX = ".sql";

    private final Map<String, NamedStatement> byName;
    private final UnaryOperator<NamedStatement> form;
    private final Map<String, NamedStatement> formed = new ConcurrentHashMap<>();

    private Statements(Map<String, NamedStatement> byName, UnaryOperator<NamedStatement> form) {
        this.byName = byName;
        this.form = form;
    }

    /** The same statements in another form, as about other tables. */
    public Statements as(UnaryOperator<NamedStatement> other) {
        return new Statements(byName, other);
    }

    /** @throws IllegalStateException when there are none, or two of one name */
    public static Statements load() {
        Map<String, NamedStatement> byName = new TreeMap<>();
        try {
            for (Resource file : new PathMatchingResourcePatternResolver().getResources("classpath*:sql/*/*.sql")) {
                String name = nameOf(file);
                NamedStatement parsed = StatementText.parse(name, file.getContentAsString(StandardCharsets.UTF_8));
                if (byName.put(name, parsed) != null) {
                    throw new IllegalStateException("Two statements are called " + name);
                }
            }
        } catch (IOException e) {
            throw new IllegalStateException("The statements of the projections cannot be read", e);
        }
        if (byName.isEmpty()) {
            throw new IllegalStateException("The statements of the projections are not on the class path");
        }
        return new Statements(byName, UnaryOperator.identity());
    }

    /** @throws IllegalArgumentException when there is no such statement */
    public NamedStatement get(String name) {
        NamedStatement statement = byName.get(name);
        if (statement == null) {
            throw new IllegalArgumentException("No statement is called " + name);
        }
        return formed.computeIfAbsent(name, _ -> form.apply(statement));
    }

    public Set<String> names() {
        return byName.keySet();
    }

    private static String nameOf(Resource file) throws IOException {
        String path = file.getURL().toString();
        return path.substring(path.lastIndexOf(ROOT) + ROOT.length(), path.length() - SUFFIX.length());
    }
}
