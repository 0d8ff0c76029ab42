package io.orderledger.query;

import static io.orderledger.query.ReadRuns.CLERK_USER;
import static io.orderledger.query.ReadRuns.UNLINKED_USER;
import static io.orderledger.query.ReadRuns.WANG;
import static io.orderledger.query.ReadRuns.WANG_USER;
import static io.orderledger.query.ReadRuns.ZHAO;
import static io.orderledger.query.ReadRuns.ZHAO_USER;
import static io.orderledger.query.ReadRuns.run;
import static io.orderledger.query.ReadShop.NOBODY;
import static io.orderledger.query.ReadShop.orderId;
import static org.assertj.core.api.Assertions.assertThat;

import io.orderledger.events.Role;
import io.orderledger.query.RunningApp.Answer;
import io.orderledger.web.security.TestUsers;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Runs in lists, in full, to be loaded; to a driver those of others are not there. */
class DeliveryReadsTest extends RunsApi {
    private static final int MORE_THAN_ALL_PAGES = 8;

    @ParameterizedTest
    @CsvSource({
        "'', '5 4 3 2 1'",
        "status=completed, '2 1'",
        "status=in_progress, 3",
        "status=cancelled, 5",
        "employeeId=" + WANG + ", '5 3 1'",
        "employeeId=" + ZHAO + "&status=pending, 4",
        "employeeId=" + NOBODY + ", ''",
        "startDate=2024-07-01, '5 4 3'",
        "endDate=2024-06-30, '2 1'",
        "startDate=2024-07-01&endDate=2024-07-01, '4 3'",
        "keyword=20240630, '2 1'",
        "keyword=20240701-002, 4",
        "keyword=001, ''",
        "keyword=%25, ''",
        "keyword=_, ''",
        "keyword=%E9%80%81, ''",
        "orderId=0190a5b4-2222-7c44-9d33-000000000002, 1",
        "orderId=0190a5b4-2222-7c44-9d33-000000000007, ''",
        "mine=true, ''"
    })
    void theListIsLatestPlannedFirst(String filter, String runs) {
        JsonNode data = fresh("/api/deliveries?" + filter).data();
        assertThat(texts(data.get("list"), "id")).isEqualTo(ids(runs));
        assertThat(data.get("total").intValue()).isEqualTo(ids(runs).size());
        assertThat(data.get("asOf").get("position").longValue()).isPositive();
    }

    private static List<String> ids(String runs) {
        if (runs.isEmpty()) return List.of();
        return Arrays.stream(runs.split(" "))
                .map(number -> run(Integer.parseInt(number)))
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"status=gone", "employeeId=1", "startDate=x", "mine=maybe", "orderId=x"})
    void aMalformedFilterIsRefused(String filter) {
        Answer answer = fresh("/api/deliveries?" + filter);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body().get("errors").get(0).get("field").asString())
                .isEqualTo(filter.substring(0, filter.indexOf('=')));
    }

    @Test
    void pagesAndCursorsGoThroughAllOfThem() {
        List<String> read = new ArrayList<>();
        String cursor = "";
        for (int page = 0; page < MORE_THAN_ALL_PAGES && cursor != null; page++) {
            JsonNode data = fresh("/api/deliveries?pageSize=2" + cursor).data();
            assertThat(data.get("total").intValue()).isEqualTo(5);
            read.addAll(texts(data.get("list"), "id"));
            cursor = data.get("nextCursor").isNull()
                    ? null
                    : "&cursor=" + data.get("nextCursor").asString();
        }
        assertThat(read).isEqualTo(ids("5 4 3 2 1"));
        assertThat(texts(fresh("/api/deliveries?pageSize=2&page=2").data().get("list"), "id"))
                .isEqualTo(ids("3 2"));
    }

    @Test
    void totalsArePlannedUntilCompletedThenDelivered() {
        JsonNode list = fresh("/api/deliveries").data().get("list");
        assertThat(texts(list, "totalAmount")).containsExactly("52.00", "52.00", "104.00", "46.80", "98.80");
        assertThat(texts(list, "totalCost")).containsExactly("30.00", "30.00", "60.00", "27.00", "57.00");
        assertThat(texts(list, "stopCount")).containsExactly("1", "1", "2", "1", "2");
        assertThat(texts(list, "resolvedStopCount")).containsExactly("0", "0", "1", "1", "2");
    }

    @Test
    void aRunInFull() {
        Answer answer = fresh("/api/deliveries/" + run(3));
        assertThat(answer.header("ETag")).isEqualTo("\"8\"");
        JsonNode run = answer.data();
        assertThat(run.get("deliveryNumber").asString()).isEqualTo("20240701-001");
        assertThat(run.get("employeeName").asString()).isEqualTo("王五");
        assertThat(run.get("status").asString()).isEqualTo("in_progress");
        assertThat(run.get("allowedTransitions").toString()).isEqualTo("[\"completed\",\"cancelled\"]");
        assertThat(run.get("startTime").asString()).isEqualTo("2024-07-01T01:00:00.000Z");
        JsonNode stops = run.get("stops");
        assertThat(texts(stops, "orderId")).containsExactly(orderId(4), orderId(5));
        assertThat(texts(stops, "status")).containsExactly("failed", "pending");
        assertThat(stops.get(0).get("reason").asString()).isEqualTo("没人收货");
        assertThat(stops.get(0).get("deliveredAmount").decimalValue()).isEqualTo(new BigDecimal("0.00"));
        assertThat(stops.get(0).at("/items/0/deliveredQuantity").decimalValue()).isEqualByComparingTo("0");
        assertThat(stops.get(1).get("slipNumber").asString()).isEqualTo("20240701-001/2");
        assertThat(stops.get(1).get("customerName").asString()).isEqualTo("张三𠮷");
        assertThat(stops.get(1).get("deliveredAmount").isNull()).isTrue();
        assertThat(stops.get(1).at("/items/0/deliveredQuantity").isNull()).isTrue();
        assertThat(fresh("/api/deliveries/" + run(5)).data().get("cancelReason").asString())
                .isEqualTo("下雨");
        assertThat(fresh("/api/deliveries/" + NOBODY).status()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource({"1, 20.00, 19.00, 1.00, 2", "3, 20.00, 0.00, 10.00, 2", "4, 10.00, , , 1"})
    void theLoadingListSumsProducts(int run, String planned, String delivered, String returned, int stops) {
        JsonNode list = fresh("/api/deliveries/" + run(run) + "/loading-list").data();
        assertThat(list).hasSize(1);
        JsonNode item = list.get(0);
        assertThat(item.get("productName").asString()).isEqualTo("苹果");
        assertThat(item.get("unit").asString()).isEqualTo("斤");
        assertThat(item.get("plannedQuantity").asString()).isEqualTo(planned);
        assertThat(item.get("deliveredQuantity").asString()).isEqualTo(delivered == null ? "" : delivered);
        assertThat(item.get("returnedQuantity").asString()).isEqualTo(returned == null ? "" : returned);
        assertThat(item.get("stopCount").intValue()).isEqualTo(stops);
    }

    @Test
    void aDriverReadsWhatIsGivenToThemNow() {
        assertThat(list(WANG_USER, "")).isEqualTo(ids("5 3 1"));
        assertThat(list(WANG_USER, "mine=true")).isEqualTo(ids("5 3 1"));
        assertThat(list(ZHAO_USER, "")).isEqualTo(ids("4 2"));
        assertThat(list(ZHAO_USER, "employeeId=" + WANG)).isEmpty();
        assertThat(list(ZHAO_USER, "employeeId=" + ZHAO)).isEqualTo(ids("4 2"));
        assertThat(list(UNLINKED_USER, "")).isEmpty();
        assertThat(list(UNLINKED_USER, "mine=true")).isEmpty();
        assertThat(list(CLERK_USER, "")).isEqualTo(ids("5 4 3 2 1"));
        assertThat(list(CLERK_USER, "mine=true")).isEmpty();
        assertThat(list(TestUsers.of(Role.AUDITOR), "")).hasSize(5);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/loading-list", "/note.pdf", "/stops/0190a5b4-2222-7c44-9d33-000000000004/note.pdf"})
    void anothersRunIsNotFound(String what) {
        for (String user : List.of(ZHAO_USER, UNLINKED_USER)) {
            Answer anothers = as(user, "/api/deliveries/" + run(3) + what);
            assertThat(anothers.status()).isEqualTo(404);
            assertThat(anothers.body().get("error").asString()).isEqualTo("DELIVERY_NOT_FOUND");
            assertThat(anothers.headers()).doesNotContainKey("etag");
        }
    }

    @Test
    void costIsNotForDrivers() {
        for (String path : List.of("", "/" + run(1), "/" + run(1) + "/loading-list")) {
            assertThat(as(WANG_USER, "/api/deliveries" + path).body().toString())
                    .contains("\"code\":200")
                    .doesNotContainIgnoringCase("cost");
        }
        assertThat(fresh("/api/deliveries/" + run(1))
                        .data()
                        .get("stops")
                        .get(0)
                        .get("plannedCost")
                        .asString())
                .isEqualTo("30.00");
    }

    private static List<String> list(String user, String filter) {
        JsonNode data = as(user, "/api/deliveries?" + filter).data();
        List<String> found = texts(data.get("list"), "id");
        assertThat(data.get("total").intValue()).isEqualTo(found.size());
        return found;
    }
}
