package io.orderledger.query;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The ready questions, asked by the analyst. */
class QuestionsTest extends AnalystApp {
    private static final Path QUESTIONS = Path.of("..", "projections-sql", "src", "main", "resources", "questions");
    private static final Pattern SOURCE = Pattern.compile("(?:from|join) ([a-z_0-9]+)");
    private static final String COLUMNS = "-- Columns: ";
    private static final int LONGEST_LINE = 150;

    static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(QUESTIONS)) {
            return files.sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void hasTheColumnsItSaysAndAnAnswer(Path file) throws IOException, SQLException {
        List<String> lines = Files.readAllLines(file, UTF_8);
        assertThat(lines.get(0)).startsWith("-- 问题：").endsWith("？");
        assertThat(lines.get(1)).startsWith("-- Question: ").endsWith("?");
        assertThat(lines.get(2)).startsWith("-- Grain: 一行一").contains(" / one row a");
        assertThat(lines.get(3)).startsWith(COLUMNS);
        assertThat(lines).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(LONGEST_LINE));
        String sql = String.join("\n", lines.subList(4, lines.size()));
        assertThat(sql).as("is bounded").containsPattern("\nlimit \\d+;$");
        assertThat(SOURCE.matcher(sql).results().map(found -> found.group(1)))
                .as("asks what is published only")
                .isNotEmpty()
                .allMatch(source -> source.startsWith("rpt_"));

        try (Connection analyst = analyst();
                Statement statement = analyst.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            assertThat(columns(rows.getMetaData())).isEqualTo(lines.get(3).substring(COLUMNS.length()));
            assertThat(rows.next()).as("has an answer").isTrue();
        }
    }

    private static String columns(ResultSetMetaData meta) throws SQLException {
        List<String> labels = new ArrayList<>();
        for (int i = 1; i <= meta.getColumnCount(); i++) {
            labels.add(meta.getColumnLabel(i));
        }
        return String.join(", ", labels);
    }
}
