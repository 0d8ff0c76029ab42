package io.orderledger.standalone.e2e;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.orderledger.database.EmbeddedDatabase;
import io.orderledger.events.CustomerEvent.CustomerCreated;
import io.orderledger.events.CustomerEvent.CustomerErased;
import io.orderledger.events.OrderEvent.OrderPlaced;
import io.orderledger.events.Personal;
import io.orderledger.ledger.LedgerReader;
import io.orderledger.ledger.RecordedEvent;
import io.orderledger.standalone.RunningLedger;
import io.orderledger.standalone.load.EmptyReadTables;
import io.orderledger.web.error.ErrorCode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.util.FileSystemUtils;

/** One customer asks to be forgotten, another stays: what is left of either, wherever one looks. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ErasedCustomerTest {
    private static final List<String> GONE = List.of("欧阳若兮", "13987650001", "苏州市平江路九十九号", "上官婉清", "欧阳若兮商行");

    private static final String KEPT = "慕容复";
    private static final String REASON = "{\"reason\":\"客户来函要求\"}";
    private static final String CREATED = """
        {"name":"%s","phone":"%s","address":"%s","contactPerson":"%s"}\
        """.formatted(GONE.get(0), GONE.get(1), GONE.get(2), GONE.get(3));

    private static final Path DATA = RunningLedger.freshDirectory();
    private static final ListAppender<ILoggingEvent> LOG = new ListAppender<>();
    private static RunningLedger ledger;
    private static Api api;
    private static Reading reading;
    private static String gone;
    private static String kept;
    private static String order;
    private static String keptOrder;

    @BeforeAll
    static void live() {
        ledger = RunningLedger.start(DATA, List.of());
        api = new Api(ledger.port());
        reading = new Reading(api);
        listen();
        String product = api.post("/api/products", "{\"name\":\"苹果\",\"globalPrice\":5.50}")
                .is(201)
                .id();
        gone = api.post("/api/customers", CREATED, "Idempotency-Key", "created")
                .is(201)
                .id();
        kept = api.post("/api/customers", "{\"name\":\"%s\",\"phone\":\"13900000000\"}".formatted(KEPT))
                .is(201)
                .id();
        order = order(gone, product);
        keptOrder = order(kept, product);
        api.put("/api/customers/" + gone, "{\"name\":\"%s\"}".formatted(GONE.get(4)))
                .is(200);
        order(gone, product);
        String open = api.post("/api/orders", items(gone, product)).is(201).id();
        api.post("/api/customers/" + gone + "/erase", REASON).failed(ErrorCode.CUSTOMER_IN_USE, Locale.CHINESE);
        cancel(open);
        assertThat(reading.data("/api/orders?keyword=" + GONE.get(0).substring(0, 2))
                        .path("total")
                        .intValue())
                .isEqualTo(3);
    }

    /** More than is logged in earnest; a start sets all levels and appenders anew. */
    private static void listen() {
        LOG.start();
        rootLogger().addAppender(LOG);
        ((Logger) LoggerFactory.getLogger("io.orderledger")).setLevel(Level.TRACE);
        rootLogger().warn("The test listens");
    }

    private static String order(String customer, String product) {
        String id = api.post("/api/orders", items(customer, product)).is(201).id();
        cancel(id);
        return id;
    }

    private static String items(String customer, String product) {
        return "{\"customerId\":\"%s\",\"items\":[{\"productId\":\"%s\",\"quantity\":2}]}".formatted(customer, product);
    }

    private static void cancel(String id) {
        api.put("/api/orders/" + id + "/status", "{\"status\":\"cancelled\",\"remark\":\"不要了\"}")
                .is(200);
    }

    @AfterAll
    static void end() throws Exception {
        ledger.close();
        rootLogger().detachAppender(LOG);
        FileSystemUtils.deleteRecursively(DATA);
    }

    @Test
    @Order(1)
    void theKeyIsItsOwnersAlone() throws Exception {
        Path key = DATA.resolve("keys", "personal-data.key");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(key)))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(key.getParent())))
                .isEqualTo("rwx------");
    }

    @Test
    @Order(1)
    void beforeItTheLedgerItselfTellsNothing() {
        assertThat(rows("ledger_event")).hasSizeGreaterThan(8).noneMatch(ErasedCustomerTest::tells);
        assertThat(rows("unique_claim")).isNotEmpty().noneMatch(ErasedCustomerTest::tells);
        assertThat(rows("customer_1")).anyMatch(ErasedCustomerTest::tells);
    }

    @Test
    @Order(2)
    void whatWasStoredStaysAsItWasStored() {
        List<String> before = rows("ledger_event");
        Answer erased = api.post("/api/customers/" + gone + "/erase", REASON).is(200);
        assertThat(erased.data().path("name").stringValue()).isEqualTo(Personal.ERASED);
        assertThat(erased.data().path("deletedAt").stringValue()).isNotBlank();
        assertThat(erased.data().path("phone").isNull()).isTrue();
        assertThat(rows("ledger_event")).containsAll(before);
        api.post("/api/customers/" + gone + "/erase", "{}").is(200);
        api.post("/api/customers/" + gone + "/restore", "").failed(ErrorCode.CUSTOMER_ERASED, Locale.CHINESE);
        assertThat(api.post("/api/customers", CREATED, "Idempotency-Key", "created")
                        .is(201)
                        .data()
                        .path("name")
                        .stringValue())
                .isEqualTo(Personal.ERASED);
        api.post("/api/customers", "{\"name\":\"%s\",\"phone\":\"%s\"}".formatted(KEPT, GONE.get(1)))
                .is(201);
    }

    @Test
    @Order(3)
    void everythingStillWorksAndShowsThatItIsGone() {
        assertShown();
    }

    @Test
    @Order(4)
    void noTableTellsWhoItWas() throws Exception {
        // The phone belongs to somebody else now; that is all that may be found of it.
        List<String> words = new ArrayList<>(GONE);
        words.remove(1);
        for (var table : tables().entrySet()) {
            assertThat(table.getValue())
                    .as(table.getKey())
                    .noneMatch(row -> words.stream().anyMatch(row::contains));
        }
        assertThat(dump()).contains("CREATE TABLE", KEPT).doesNotContain(words);
    }

    @Test
    @Order(5)
    void aRebuildGivesTheSameTables() {
        Map<String, List<String>> live = readTables();
        ledger.close();
        ledger = RunningLedger.start(DATA, List.of(EmptyReadTables.class));
        listen();
        api = api.at(ledger.port());
        reading = new Reading(api);
        assertShown();
        assertThat(readTables()).isEqualTo(live);
    }

    @Test
    @Order(6)
    void noLineOfTheLogToldWhoItWas() {
        assertThat(LOG.list).anyMatch(line -> line.getFormattedMessage().equals("The test listens"));
        assertThat(LOG.list)
                .noneMatch(line -> tells(line.getFormattedMessage())
                        || (line.getThrowableProxy() != null
                                && tells(String.valueOf(line.getThrowableProxy().getMessage()))));
    }

    private static void assertShown() {
        var customer = reading.data("/api/customers/" + gone);
        assertThat(customer.path("name").stringValue()).isEqualTo(Personal.ERASED);
        for (String absent : List.of("phone", "address", "contactPerson")) {
            assertThat(customer.path(absent).isNull()).isTrue();
        }
        assertThat(reading.pages("/api/customers", ""))
                .noneMatch(listed -> listed.path("id").stringValue().equals(gone))
                .anyMatch(listed -> listed.path("id").stringValue().equals(kept));
        var read = reading.data("/api/orders/" + order + "?includeHistory=true");
        assertThat(read.path("customerName").stringValue()).isEqualTo(Personal.ERASED);
        assertThat(read.path("customerPhone").isNull()).isTrue();
        assertThat(read.path("totalAmount").decimalValue()).isEqualByComparingTo("11.00");
        assertThat(reading.data("/api/orders/" + order + "/histories").size()).isEqualTo(2);
        assertThat(reading.pages("/api/orders", "&keyword=" + Personal.ERASED)).hasSize(3);
        assertThat(reading.pages("/api/orders", "&keyword=" + GONE.get(0))).isEmpty();
        assertThat(reading.pages("/api/orders", "&customerId=" + gone)).hasSize(3);
        assertThat(reading.data("/api/orders/" + keptOrder).path("customerName").stringValue())
                .isEqualTo(KEPT);
        assertThat(events(gone)).first().isEqualTo(new CustomerCreated(gone, Personal.ERASED, null, null, null));
        assertThat(events(gone)).last().isInstanceOf(CustomerErased.class);
        assertThat(((OrderPlaced) events(order).getFirst()).customerAddress()).isNull();
    }

    private static List<?> events(String stream) {
        return ledger.bean(LedgerReader.class).eventsSince(stream, 0, 100).stream()
                .map(RecordedEvent::event)
                .toList();
    }

    private static boolean tells(String text) {
        return GONE.stream().anyMatch(text::contains);
    }

    /** Every column of every row of every table there is, as text. */
    private static Map<String, List<String>> tables() {
        Map<String, List<String>> tables = new TreeMap<>();
        jdbc().queryForList(
                        "select table_name from information_schema.tables"
                                + " where table_schema = database() and table_type = 'BASE TABLE'",
                        String.class)
                .forEach(table -> tables.put(table, rows(table)));
        assertThat(tables).containsKeys("ledger_event", "person_key", "customer_1", "order_detail_2");
        return tables;
    }

    private static Map<String, List<String>> readTables() {
        Map<String, List<String>> tables = tables();
        tables.keySet().removeIf(table -> !table.matches(".*_\\d+"));
        assertThat(tables).hasSizeGreaterThan(10);
        return tables;
    }

    private static List<String> rows(String table) {
        return jdbc().query("select * from " + table, (row, number) -> {
            var text = new StringBuilder();
            for (int column = 1; column <= row.getMetaData().getColumnCount(); column++) {
                byte[] bytes = row.getBytes(column);
                text.append(bytes == null ? "-" : new String(bytes, UTF_8)).append('|');
            }
            return text.toString();
        });
    }

    /** As a backup would have it: of the whole server, written by the server's own program. */
    private static String dump() throws Exception {
        Path program;
        try (var files = Files.walk(EmbeddedDatabase.sharedServerDirectory())) {
            program = files.filter(file -> file.endsWith("bin/mariadb-dump"))
                    .findFirst()
                    .orElseThrow();
        }
        var database = ledger.bean(EmbeddedDatabase.class);
        Path file = DATA.resolve("dump.sql");
        var builder = new ProcessBuilder(
                        program.toString(),
                        "--no-defaults",
                        "--protocol=tcp",
                        "--host=127.0.0.1",
                        "--port=" + database.port(),
                        "--user=" + database.user(),
                        "--default-character-set=utf8mb4",
                        EmbeddedDatabase.DEFAULT_DATABASE)
                .redirectErrorStream(true)
                .redirectOutput(file.toFile());
        builder.environment().put("MYSQL_PWD", database.password());
        Process process = builder.start();
        assertThat(process.waitFor()).as(file.toString()).isZero();
        return new String(Files.readAllBytes(file), UTF_8);
    }

    private static JdbcTemplate jdbc() {
        return new JdbcTemplate(ledger.bean(DataSource.class));
    }

    private static Logger rootLogger() {
        return (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    }
}
