package io.orderledger.query.projection;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** All named statements, loaded and parsed once at start. */
public final class Statements {
    private static final String ROOT = "sql/";
    private static final String SUFFIX = ".sql";

    private final Map<String, NamedStatement> byName;

    private Statements(Map<String, NamedStatement> byName) {
        this.byName = byName;
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
        return new Statements(byName);
    }

    /** @throws IllegalArgumentException when there is no such statement */
    NamedStatement get(String name) {
        NamedStatement statement = byName.get(name);
        if (statement == null) {
            throw new IllegalArgumentException("No statement is called " + name);
        }
        return statement;
    }

    Set<String> names() {
        return byName.keySet();
    }

    private static String nameOf(Resource file) throws IOException {
        String path = file.getURL().toString();
        return path.substring(path.lastIndexOf(ROOT) + ROOT.length(), path.length() - SUFFIX.length());
    }
}
