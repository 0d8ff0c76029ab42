package io.orderledger.standalone.e2e;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.orderledger.events.Role;
import io.orderledger.web.security.TestUsers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The case that docs/audit.md walks an auditor through, command by command: what each prints is what the page shows, but for
 * numbers, names and times. {@code -Dgenerate=true} writes what they print into the pages.
 */
class AuditPageTest extends EndToEnd {
    private static final AuditPage ENGLISH = new AuditPage("audit.md");
    private static final AuditPage CHINESE = new AuditPage("audit.zh-CN.md");
    private static final boolean GENERATE = Boolean.getBoolean("generate");

    @TempDir
    Path directory;

    private final JdbcTemplate sql = new JdbcTemplate(RUNNING.bean(DataSource.class));
    private final String order = delivered();

    private static String delivered() {
        String product = SHOP.product("{'name':'苹果','unit':'斤','globalPrice':5.50,'cost':3.20,'stock':100}");
        String order = SHOP.orderOf(product, 5);
        for (String status : List.of("confirmed", "shipped", "delivered")) {
            API.put("/api/orders/" + order + "/status", "{\"status\":\"%s\",\"remark\":\"当面交清\"}".formatted(status))
                    .is(200);
        }
        return order;
    }

    @Test
    void everyCommandOfThePagesDoesWhatTheyShow() throws IOException {
        byte[] payload = requireNonNull(sql.queryForObject(
                "select payload from ledger_event where stream_id = ? and sequence = 0", byte[].class, order));
        List<String> printed;
        try {
            printed = run(ENGLISH.blocks());
        } finally {
            restore(payload);
        }
        if (GENERATE) {
            for (AuditPage page : List.of(ENGLISH, CHINESE)) {
                Iterator<String> next = printed.iterator();
                page.rewrite(block -> block.kind().equals("text") ? next.next() : block.text());
            }
        }
        List<String> shown = texts(ENGLISH.blocks());
        assertThat(printed.stream().map(AuditPageTest::stable).toList())
                .isEqualTo(shown.stream().map(AuditPageTest::stable).toList());
    }

    @Test
    void bothPagesShowTheSame() throws IOException {
        assertThat(CHINESE.blocks()).isEqualTo(ENGLISH.blocks());
    }

    private static List<String> texts(List<AuditPage.Block> blocks) {
        return blocks.stream()
                .filter(block -> block.kind().equals("text"))
                .map(AuditPage.Block::text)
                .toList();
    }

    /** What is printed between one shown text and the next. */
    private List<String> run(List<AuditPage.Block> blocks) throws IOException {
        List<String> printed = new ArrayList<>();
        var out = new StringBuilder();
        for (AuditPage.Block block : blocks) {
            switch (block.kind()) {
                case "sh" -> {
                    for (String line : block.text().replace("\\\n", " ").lines().toList()) out.append(command(line));
                }
                case "sql" -> Arrays.stream(named(block.text()).split(";\\n")).forEach(sql::execute);
                case "text" -> {
                    printed.add(out.toString());
                    out.setLength(0);
                }
                case String other -> throw new IllegalArgumentException("What is a block of " + other + "?");
            }
        }
        return printed;
    }

    private String command(String line) throws IOException {
        List<String> words = new ArrayList<>();
        for (String word : line.strip().split(" +")) words.add(path(named(word)));
        return switch (words.getFirst()) {
            case "alias", "export" -> "";
            case "cp" -> {
                Files.copy(Path.of(words.get(1)), Path.of(words.get(2)));
                yield "";
            }
            case "order-ledger" -> {
                CommandRun run = CommandRun.of(
                        environment(), words.subList(1, words.size()).toArray(String[]::new));
                assertThat(run.exitCode())
                        .as("%s: %s%s", line, run.out(), run.err())
                        .isEqualTo(run.out().contains("BROKEN") ? 2 : 0);
                yield run.out().replace(directory + "/", "");
            }
            case String other -> throw new IllegalArgumentException("The page runs " + other);
        };
    }

    private static Map<String, String> environment() {
        return Map.of(
                "LEDGER_SERVER",
                "http://127.0.0.1:" + RUNNING.port(),
                "LEDGER_TOKEN",
                TestUsers.bearer(Role.AUDITOR).substring("Bearer ".length()));
    }

    private String named(String text) {
        return text.replace("$ORDER", order);
    }

    /** Files of the page lie in a directory of the test, the server's in its own. */
    private String path(String word) {
        if (word.equals("data") || word.startsWith("data/")) {
            return ExportedLedger.dataDirectory(RUNNING) + word.substring("data".length());
        }
        return word.matches("[a-z-]+\\.(note|pub|json|ndjson\\.gz|ndjson\\.gz\\.checkpoints)")
                ? directory.resolve(word).toString()
                : word;
    }

    private void restore(byte[] payload) throws IOException {
        sql.execute("drop trigger if exists ledger_event_no_update");
        sql.update("update ledger_event set payload = ? where stream_id = ? and sequence = 0", payload, order);
        try (var migration = getClass().getResourceAsStream("/db/ledger/V4__ledger_event_no_update.sql")) {
            assertThat(migration).isNotNull();
            sql.execute(new String(migration.readAllBytes(), UTF_8));
        }
    }

    /** Without what is another each time. */
    private static String stable(String text) {
        return text.replaceAll("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", "ID")
                .replaceAll("[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9:.]+Z", "TIME")
                .replaceAll("order-ledger/[0-9a-f]+", "LOG")
                .replaceAll("\\+[0-9a-f]{8}\\+", "+KEY+")
                .replaceAll("[A-Za-z0-9+/]{40,}=*", "HASH")
                .replaceAll("[0-9]+(\\.[0-9]+)?", "N")
                .replaceAll(" +", " ");
    }
}
