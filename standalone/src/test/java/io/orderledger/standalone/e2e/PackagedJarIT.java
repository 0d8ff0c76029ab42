package io.orderledger.standalone.e2e;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.orderledger.standalone.StandaloneProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipFile;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What a user downloads: the jar alone, with a new data directory. Runs after the jar is packaged, since other tests have
 * more on their class path than is in it. A further step is a further test: they share one ledger with one order.
 */
class PackagedJarIT {
    private static final Path JAR = Path.of("target", "order-ledger.jar").toAbsolutePath();
    /** Where the entries of a spreadsheet that hold its cells begin. */
    private static final String CELLS = "xl/";

    @TempDir
    private static Path directory;

    private static StandaloneProcess ledger;
    private static Api api;
    private static String order;
    private static String orderNumber;

    @BeforeAll
    static void placeTheFirstOrder() throws Exception {
        assertThat(JAR).as("what mvn package makes").isRegularFile();
        ledger = start();
        api = new Api(ledger.awaitReady().getPort()).signedIn("13800000000", Side.ADMIN_PASSWORD);
        String product = created("products", "{'name':'苹果','unit':'斤','globalPrice':5.50,'cost':3.20,'stock':100}");
        String customer = created("customers", "{'name':'张三','phone':'13800138001'}");
        var placed = post(
                "orders",
                "{'customerId':'%s','submit':true,'items':[{'productId':'%s','quantity':5}]}"
                        .formatted(customer, product));
        order = placed.id();
        orderNumber = placed.data().path("orderNo").stringValue();
        api.put("/api/orders/" + order + "/status", "{\"status\":\"confirmed\"}")
                .is(200);
    }

    private static StandaloneProcess start() throws IOException {
        return StandaloneProcess.startJar(
                JAR,
                directory,
                Map.of("LEDGER_ADMIN_PASSWORD", Side.ADMIN_PASSWORD),
                List.of("--server.port=0", "--ledger.data-dir=" + directory.resolve("data")));
    }

    @AfterAll
    static void stop() {
        ledger.close();
    }

    @Test
    void exportsTheOrdersAsCsv() throws Exception {
        assertThat(new String(api.download("/api/orders/export.csv"), UTF_8))
                .startsWith("\uFEFF")
                .contains(orderNumber, "张三", "27.50");
    }

    @Test
    void exportsTheOrdersAsASpreadsheet() throws Exception {
        Path file = Files.write(directory.resolve("orders.xlsx"), api.download("/api/orders/export.xlsx"));
        var cells = new StringBuilder();
        try (var zip = new ZipFile(file.toFile())) {
            for (var entry : Collections.list(zip.entries())) {
                if (!entry.getName().startsWith(CELLS)) continue;
                try (var input = zip.getInputStream(entry)) {
                    cells.append(new String(input.readAllBytes(), UTF_8));
                }
            }
        }
        assertThat(cells).contains(orderNumber);
    }

    @Test
    void printsTheNoteOfARun() throws Exception {
        String driver = created("employees", "{'name':'王师傅','phone':'13800138002','role':'delivery'}");
        String run = created("deliveries", "{'employeeId':'%s','orderIds':['%s']}".formatted(driver, order));
        try (var note = Loader.loadPDF(api.download("/api/deliveries/" + run + "/note.pdf"))) {
            assertThat(new PDFTextStripper().getText(note)).contains(orderNumber, "张三", "王师傅");
        }
    }

    @Test
    void hasTheOrderAfterItWasKilled() throws Exception {
        ledger.kill();
        ledger = start();
        api = api.at(ledger.awaitReady().getPort());
        var read = api.get("/api/orders/" + order).is(200).data();
        assertThat(read.path("orderNo").stringValue()).isEqualTo(orderNumber);
        assertThat(Amounts.of(read, "totalAmount")).isEqualByComparingTo("27.50");
        assertThat(ledger.errors()).isEmpty();
    }

    private static String created(String list, String json) {
        return post(list, json).id();
    }

    private static Answer post(String list, String json) {
        return api.post("/api/" + list, json.replace('\'', '"')).is(201);
    }
}
