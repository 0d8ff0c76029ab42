package io.orderledger.query;

import static io.orderledger.query.ReadShop.APPLE;
import static io.orderledger.query.ReadShop.GONE;
import static io.orderledger.query.ReadShop.LI;
import static io.orderledger.query.ReadShop.NOBODY;
import static io.orderledger.query.ReadShop.PEAR;
import static io.orderledger.query.ReadShop.ZHANG;
import static org.assertj.core.api.Assertions.assertThat;

import io.orderledger.query.RunningApp.Answer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Lists are filtered, searched, counted, cut into pages, and leave deleted ones out. */
class ListReadsTest extends ReadApi {
    private static final int MORE_THAN_ALL_PAGES = 12;

    @Test
    void deletedOnesAreHiddenFromListsAndFoundById() {
        Answer list = fresh("/api/products");
        assertThat(texts(list.data().get("list"), "id")).containsExactly(PEAR, APPLE);
        assertThat(list.data().get("total").intValue()).isEqualTo(2);
        assertThat(list.data().get("asOf").get("position").longValue()).isPositive();
        assertThat(list.data().get("asOf").get("eventTime").asString()).endsWith("Z");
        assertThat(list.data().get("asOf").get("lagMs").longValue()).isZero();
        assertThat(fresh("/api/products/" + GONE).data().path("deletedAt").isString())
                .isTrue();
        assertThat(texts(fresh("/api/customers").data().get("list"), "id")).containsExactly(ZHANG);
        assertThat(fresh("/api/customers/" + LI).data().path("deletedAt").isString())
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "/api/products?keyword=, 100%, 1",
        "/api/products?keyword=, %, 1",
        "/api/products?keyword=, _, 1",
        "/api/products?keyword=, 690, 1",
        "/api/products?keyword=, 无, 0",
        "/api/customers?keyword=, 𠮷, 1",
        "/api/customers?keyword=, 🍎, 0",
        "/api/customers?keyword=, 138001, 1",
        "/api/orders?keyword=, O'N, 5",
        "/api/orders?keyword=, 𠮷, 20",
        "/api/orders?keyword=, %, 0",
        "/api/orders?keyword=, 20240601, 4",
        "/api/orders?keyword=, 2024060200, 5",
        "/api/orders?keyword=, 202406020007, 1",
        "/api/orders?keyword=, 2024, 25",
        "/api/orders?keyword=, 2023, 0",
        "/api/orders?status=draft&keyword=, 张三, 9",
        "/api/orders?startDate=2024-06-02&keyword=, 张三, 16"
    })
    void aKeywordFindsWhatItSays(String path, String keyword, int expected) {
        Answer answer = fresh(path + RunningApp.encoded(keyword));
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.data().get("total").intValue()).isEqualTo(expected);
        assertThat(answer.data().get("list").size()).isEqualTo(Math.min(20, expected));
    }

    @ParameterizedTest
    @CsvSource({
        "'', 25",
        "status=pending, 12",
        "status=confirmed, 1",
        "status=draft, 12",
        "customerId=" + LI + ", 5",
        "customerId=" + NOBODY + ", 0",
        "customerId=" + ZHANG + "&status=pending, 10",
        "startDate=2024-06-02, 21",
        "startDate=2024-06-02&endDate=2024-06-02, 5",
        "endDate=2024-06-01, 4",
        "endDate=2024-06-01&status=pending, 2",
        "endDate=2024-06-02&customerId=" + LI + ", 1",
        "startDate=2030-01-01, 0"
    })
    void ordersAreFilteredAndCounted(String filter, int expected) {
        Answer answer = fresh("/api/orders?" + filter);
        assertThat(answer.data().get("total").intValue()).isEqualTo(expected);
        assertThat(answer.data().get("list").size()).isEqualTo(Math.min(20, expected));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/orders?pageSize=4",
                "/api/orders?pageSize=4&keyword=2024",
                "/api/orders?pageSize=3&keyword=%E5%BC%A0"
            })
    void pagesAndCursorsShowEveryOrderOnceLatestFirst(String path) {
        List<String> byPage = new ArrayList<>();
        List<String> byCursor = new ArrayList<>();
        String cursor = "";
        int total = 0;
        for (int page = 1; page <= MORE_THAN_ALL_PAGES; page++) {
            byPage.addAll(texts(fresh(path + "&page=" + page).data().get("list"), "id"));
            if (page == 1 || !cursor.isEmpty()) {
                JsonNode next =
                        fresh(path + (page == 1 ? "" : "&cursor=" + cursor)).data();
                byCursor.addAll(texts(next.get("list"), "id"));
                cursor = next.path("nextCursor").asString("");
                total = next.get("total").intValue();
            }
        }
        assertThat(byPage)
                .hasSize(total)
                .doesNotHaveDuplicates()
                .isEqualTo(byCursor)
                .isSortedAccordingTo((a, b) -> b.compareTo(a));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/customers/" + ZHANG + "/prices",
                "/api/customers/" + ZHANG + "/prices/" + APPLE + "/history",
                "/api/orders/0190a5b4-2222-7c44-9d33-000000000001/status-flows",
                "/api/orders/0190a5b4-2222-7c44-9d33-000000000001/histories",
                "/api/configs"
            })
    void aWholeListIsAnArrayAndSaysBesideItHowFreshItIs(String path) {
        JsonNode body = fresh(path).body();
        assertThat(body.propertyNames()).containsExactly("code", "message", "data", "asOf", "timestamp");
        assertThat(body.get("data").isArray()).isTrue();
        assertThat(body.at("/asOf/position").longValue()).isGreaterThanOrEqualTo(Long.parseLong(TOKEN));
        assertThat(body.at("/asOf/eventTime").asString()).endsWith("Z");
        assertThat(body.at("/asOf/lagMs").longValue()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/products", "/api/customers", "/api/orders"})
    void aPageSaysInItsDataHowFreshItIs(String path) {
        JsonNode body = fresh(path).body();
        assertThat(body.propertyNames()).containsExactly("code", "message", "data", "timestamp");
        assertThat(body.at("/data/asOf/position").longValue()).isGreaterThanOrEqualTo(Long.parseLong(TOKEN));
        assertThat(body.at("/data/asOf/eventTime").asString()).endsWith("Z");
        assertThat(body.at("/data/asOf/lagMs").longValue()).isZero();
    }
}
