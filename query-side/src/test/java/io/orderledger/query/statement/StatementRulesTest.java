package io.orderledger.query.statement;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import io.orderledger.query.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The house rules for SQL, for every statement there is. */
class StatementRulesTest {
    private static final Path SQL = Path.of("..", "projections-sql", "src", "main", "resources", "sql");
    private static final Path CODE = Path.of("src", "main", "java");
    private static final Pattern NAME = Pattern.compile("\"([a-z_]+/[a-z_]+)\"");
    private static final Pattern KEYWORD = Pattern.compile(
            "\\b(SELECT|INSERT|UPDATE|DELETE|FROM|WHERE|AND|OR|ORDER|GROUP|BY|LIMIT|SET|VALUES|INTO|JOIN|ON|NULL|UNION)\\b");
    private static final int LONGEST_LINE = 120;

    static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.walk(SQL)) {
            return files.filter(file -> file.toString().endsWith(".sql")).toList();
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void followsTheHouseRules(Path file) throws IOException {
        List<String> lines = Files.readAllLines(file, UTF_8);
        String statement = String.join("\n", lines.subList(1, lines.size()));
        assertThat(lines.getFirst()).as("says why it exists").matches("-- [A-Z].*\\.");
        assertThat(statement).doesNotContain("--").doesNotContain(";").doesNotContain("\t");
        assertThat(KEYWORD.matcher(statement).find())
                .as("keywords are lower case")
                .isFalse();
        assertThat(statement).as("columns are named").doesNotContainPattern("select\\s+\\*|\\.\\*");
        assertThat(statement)
                .as("portable")
                .doesNotContainIgnoringCase(" returning ")
                .doesNotContain(" as new");
        assertThat(lines).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(LONGEST_LINE));
        if (isList(statement)) {
            assertThat(statement).as("a list is bounded").contains("limit :");
        }
    }

    /** A select that may give many rows: not one by its key, not a total, not a lock, not the source of an insert. */
    private static boolean isList(String statement) {
        return statement.startsWith("select")
                && !statement.contains(" as total")
                && !statement.contains("for update")
                && !statement.matches("(?s).*where (id = :id|config_key = :key)\\s*");
    }

    @Test
    void everyStatementIsUsedAndEveryOneUsedExists() throws IOException {
        Set<String> used = new TreeSet<>();
        try (Stream<Path> code = Files.walk(CODE)) {
            for (Path file :
                    code.filter(path -> path.toString().endsWith(".java")).toList()) {
                Matcher matcher = NAME.matcher(Files.readString(file, UTF_8));
                while (matcher.find()) {
                    used.add(matcher.group(1));
                }
            }
        }
        assertThat(Statements.load().names()).isNotEmpty().isEqualTo(used);
    }

    @Test
    void theDatabaseUnderstandsEveryStatement() throws SQLException {
        Statements statements = Statements.load();
        try (HikariDataSource database = TestDatabase.migrated();
                Connection connection = database.getConnection()) {
            for (String name : statements.names()) {
                NamedStatement statement = statements.get(name);
                try (PreparedStatement prepared = connection.prepareStatement(statement.sql())) {
                    assertThat(prepared.getParameterMetaData().getParameterCount())
                            .as(name)
                            .isEqualTo(statement.parameters().names().size());
                }
            }
        }
    }
}
