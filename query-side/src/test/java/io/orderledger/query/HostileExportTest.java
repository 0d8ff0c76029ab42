package io.orderledger.query;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderledger.events.OrderEvent.OrderPlaced;
import io.orderledger.query.history.History;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Whatever people are called and have written: files stay whole, and nothing in them is calculated. */
class HostileExportTest {
    private static final List<String> NAMES = List.of(
            "=HYPERLINK(\"http://x\",\"看\")",
            "+86 138 0013 8001",
            "－1",
            "＝1",
            "@SUM(A1)",
            "李,四 \"老板\"",
            "<b>&amp;\u0001\u000B</b>",
            "👍🏽𠮷",
            "-");
    private static final String REMARK = "=1+1\n第二行\t\"引号\",逗号";

    private static RunningApp app;
    private static String token;

    @BeforeAll
    static void place() {
        app = new RunningApp(Map.of());
        var history = new History();
        for (int i = 0; i < NAMES.size(); i++) {
            OrderPlaced order = ReadShop.placed(i + 1);
            history.add(order.orderId(), renamed(order, NAMES.get(i)));
        }
        token = Long.toString(app.append(history.events()));
    }

    @AfterAll
    static void stop() {
        app.close();
    }

    private static OrderPlaced renamed(OrderPlaced order, String name) {
        return new OrderPlaced(
                order.orderId(),
                order.orderNumber(),
                order.placedAt(),
                order.placedBy(),
                order.status(),
                order.customerId(),
                name,
                order.customerPhone(),
                order.customerAddress(),
                order.lines(),
                order.totals(),
                REMARK);
    }

    private static Downloaded export(String type) {
        return Downloaded.from(app, "/api/orders/export." + type, "Consistency-Token", token, "Prefer", "wait=5");
    }

    @Test
    void aCsvFileNeutralisesTextsAndNothingElse() {
        Downloaded file = export("csv");
        var rows = file.csv().reversed().subList(0, NAMES.size());
        assertThat(rows)
                .extracting(row -> row.get(1))
                .containsExactly(
                        "'" + NAMES.get(0),
                        "'" + NAMES.get(1),
                        "'" + NAMES.get(2),
                        "'" + NAMES.get(3),
                        "'" + NAMES.get(4),
                        NAMES.get(5),
                        NAMES.get(6),
                        NAMES.get(7),
                        "'-");
        assertThat(rows).allSatisfy(row -> {
            assertThat(row).hasSize(14);
            assertThat(row.get(4)).isEqualTo("52.00");
            assertThat(row.get(7)).isEqualTo("'" + REMARK);
        });
        assertThat(file.text())
                .contains("\"'=HYPERLINK(\"\"http://x\"\",\"\"看\"\")\"", "\"李,四 \"\"老板\"\"\"", ",52.00,30.00,1,");
        assertThat(file.text().replace("\r\n", "").indexOf('\r')).isNegative();
    }

    @Test
    void anExcelFileKeepsTextsAsTheyAreAndCalculatesNone() throws IOException {
        Downloaded file = export("xlsx");
        var rows = file.xlsx().reversed().subList(0, NAMES.size());
        assertThat(rows)
                .extracting(row -> row.get(1))
                .containsExactly(
                        NAMES.get(0),
                        NAMES.get(1),
                        NAMES.get(2),
                        NAMES.get(3),
                        NAMES.get(4),
                        NAMES.get(5),
                        // What XML cannot say is left out.
                        "<b>&amp;</b>",
                        NAMES.get(7),
                        NAMES.get(8));
        assertThat(rows).allSatisfy(row -> assertThat(row.get(7)).isEqualTo(REMARK));
        assertThat(file.part("xl/worksheets/sheet1.xml"))
                .contains("t=\"inlineStr\"")
                .doesNotContain("<f>", "t=\"str\"", "<hyperlink");
    }
}
