package io.orderledger.query;

import static io.orderledger.query.ReadShop.LI;
import static io.orderledger.query.ReadShop.NOBODY;
import static io.orderledger.query.ReadShop.ZHANG;
import static io.orderledger.query.ReadShop.orderId;
import static org.assertj.core.api.Assertions.assertThat;

import io.orderledger.events.Role;
import io.orderledger.web.security.TestUsers;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** An export has what the list has, for whoever asks, in columns they may see. */
class OrderExportTest extends ReadApi {
    private static final List<String> HEADINGS =
            List.of("订单号", "客户", "状态", "交付情况", "金额", "成本", "项数", "备注", "创建人", "下单时间", "营业日", "入账时间", "更新时间", "订单ID");

    static Downloaded export(String path, String... headers) {
        String[] all = Stream.concat(
                        Stream.of("Consistency-Token", TOKEN, "Prefer", "wait=5, handling=strict"), Stream.of(headers))
                .toArray(String[]::new);
        return Downloaded.from(APP, path, all);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "status=pending",
                "status=confirmed",
                "customerId=" + LI,
                "customerId=" + NOBODY,
                "customerId=" + ZHANG + "&status=pending",
                "startDate=2024-06-02",
                "startDate=2024-06-02&endDate=2024-06-02",
                "endDate=2024-06-02&customerId=" + LI,
                "startDate=2030-01-01",
                "keyword=O%27N",
                "keyword=%F0%A0%AE%B7",
                "keyword=20240601",
                "keyword=2024060200",
                "keyword=2023",
                "status=draft&keyword=%E5%BC%A0%E4%B8%89",
                "startDate=2024-06-02&keyword=%E5%BC%A0%E4%B8%89"
            })
    void ofAnyFilterItHasTheListsOrdersInTheListsOrder(String filter) {
        for (Role role : List.of(Role.ADMIN, Role.EMPLOYEE, Role.DELIVERY)) {
            String[] who = {"Authorization", TestUsers.bearer(role)};
            List<String> listed = texts(
                    fresh("/api/orders?pageSize=100&" + filter, who).data().get("list"), "id");
            assertThat(ids(export("/api/orders/export.csv?" + filter, who).csv()))
                    .as("%s for %s", filter, role)
                    .isEqualTo(listed);
            assertThat(ids(export("/api/orders/export.xlsx?" + filter, who).xlsx()))
                    .as("%s for %s", filter, role)
                    .isEqualTo(listed);
        }
    }

    private static List<String> ids(List<List<String>> file) {
        return file.stream().skip(1).map(List::getLast).toList();
    }

    @Test
    void aCsvFileHasEveryColumnInItsForm() {
        Downloaded file = export("/api/orders/export.csv?keyword=202406010001");
        assertThat(file.text()).startsWith("\uFEFF订单号,客户,").endsWith(orderId(1) + "\r\n");
        assertThat(file.csv().getFirst()).isEqualTo(HEADINGS);
        assertThat(file.csv().get(1).subList(0, 11))
                .containsExactly(
                        "202406010001",
                        "张三𠮷",
                        "已确认",
                        "未交付",
                        "52.00",
                        "30.00",
                        "1",
                        "晚上送",
                        "user-1",
                        "2024-06-01 10:00:00",
                        "2024-06-01");
        assertThat(file.csv().get(1).get(12)).matches("20\\d\\d-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d");
    }

    @Test
    void anExcelFileHasTypedCells() throws IOException {
        Downloaded file = export("/api/orders/export.xlsx?keyword=202406010001");
        var rows = file.sheet();
        assertThat(file.xlsx().getFirst()).isEqualTo(HEADINGS);
        var row = rows.get(1);
        assertThat(row.getCellText(0)).isEqualTo("202406010001");
        assertThat(row.getCellAsNumber(4).orElseThrow()).isEqualByComparingTo("52.00");
        assertThat(row.getCellAsDate(9).orElseThrow()).isEqualTo("2024-06-01T10:00:00");
        assertThat(row.getCellAsDate(10).orElseThrow()).isEqualTo("2024-06-01T00:00:00");
        assertThat(file.part("xl/workbook.xml")).contains("name=\"&#x8ba2;&#x5355;\"");
        assertThat(file.part("xl/worksheets/sheet1.xml"))
                .contains("state=\"frozen\"", "ySplit=\"1\"", "<cols>")
                .doesNotContain("<f>");
        assertThat(file.part("xl/styles.xml")).contains("0.00", "yyyy-mm-dd hh:mm:ss", "<b/>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"csv", "xlsx"})
    void whoReadsEnglishGetsIt(String type) {
        Downloaded file = export("/api/orders/export." + type + "?keyword=202406010001", "Accept-Language", "en");
        List<List<String>> rows = type.equals("csv") ? file.csv() : file.xlsx();
        assertThat(rows.getFirst()).startsWith("Order number", "Customer", "Status", "Fulfillment", "Amount", "Cost");
        assertThat(rows.get(1)).contains("Confirmed", "None");
        assertThat(file.header("Content-Disposition")).contains("filename*=UTF-8''orders-");
    }

    @ParameterizedTest
    @ValueSource(strings = {"csv", "xlsx"})
    void whoMayNotSeeCostGetsNoColumnOfIt(String type) {
        Downloaded file = export("/api/orders/export." + type, "Authorization", TestUsers.bearer(Role.EMPLOYEE));
        List<List<String>> rows = type.equals("csv") ? file.csv() : file.xlsx();
        assertThat(rows.getFirst())
                .isEqualTo(HEADINGS.stream()
                        .filter(heading -> !heading.equals("成本"))
                        .toList());
        assertThat(rows).hasSize(9).allSatisfy(row -> assertThat(row).doesNotContain("30.00", "30"));
    }

    @ParameterizedTest
    @CsvSource({"csv, text/csv;charset=UTF-8", "xlsx, application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
    })
    void itIsAFileToSave(String type, String contentType) throws IOException {
        String path = "/api/orders/export." + type;
        for (String accept :
                List.of("*/*", "application/json", contentType.replaceFirst(";.*", ""), "text/html, */*;q=0.1")) {
            Downloaded file = export(path, "Accept", accept);
            assertThat(file.status()).as(accept).isEqualTo(200);
            assertThat(file.header("Content-Type")).isEqualTo(contentType);
            assertThat(file.header("Content-Disposition"))
                    .matches("attachment; filename=\"orders-\\d{8}\\." + type
                            + "\"; filename\\*=UTF-8''%E8%AE%A2%E5%8D%95-\\d{8}\\." + type);
            assertThat(file.header("Cache-Control")).isEqualTo("no-store");
            assertThat(file.header("Projection-Lag")).isEmpty();
        }
        HttpResponse<byte[]> head = APP.download("HEAD", path);
        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.headers().firstValue("Content-Type")).contains(contentType);
        assertThat(head.headers().firstValue("Content-Disposition")).isPresent();
    }

    @Test
    void onlyWhatIsNotCompressedYetIsCompressed() {
        assertThat(export("/api/orders/export.csv", "Accept-Encoding", "gzip").header("Content-Encoding"))
                .isEqualTo("gzip");
        assertThat(export("/api/orders/export.xlsx", "Accept-Encoding", "gzip").header("Content-Encoding"))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "status=lost, text/csv, 40003",
        "customerId=1, */*, 40003",
        "startDate=2024-02-30, application/json, 40003",
        "startDate=2024-06-02&endDate=2024-06-01, text/csv, 40005",
        "'', image/png, 40601"
    })
    void whatIsWrongIsSaidInTheEnvelope(String filter, String accept, int code) {
        for (String type : List.of("csv", "xlsx")) {
            if (type.equals("xlsx") && accept.equals("text/csv")) continue;
            Downloaded answer = export("/api/orders/export." + type + "?" + filter, "Accept", accept);
            assertThat(answer.status()).as(answer.text()).isEqualTo(code / 100);
            assertThat(answer.header("Content-Type")).isEqualTo("application/json");
            assertThat(answer.json().get("code").intValue()).isEqualTo(code);
            assertThat(answer.header("Content-Disposition")).isEmpty();
        }
    }

    @Test
    void anotherMethodIsNotAllowed() throws IOException {
        HttpResponse<byte[]> answer = APP.download("DELETE", "/api/orders/export.csv");
        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(answer.headers().firstValue("Allow").orElse("")).contains("GET");
    }
}
