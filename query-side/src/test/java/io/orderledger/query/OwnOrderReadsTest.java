package io.orderledger.query;

import static io.orderledger.query.ReadShop.LI;
import static io.orderledger.query.ReadShop.NOBODY;
import static io.orderledger.query.ReadShop.ZHANG;
import static io.orderledger.query.ReadShop.orderId;
import static org.assertj.core.api.Assertions.assertThat;

import io.orderledger.events.Role;
import io.orderledger.query.RunningApp.Answer;
import io.orderledger.web.security.TestUsers;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Who may not read everybody's orders reads their own; the others are not there, in no list and no total. */
class OwnOrderReadsTest extends ReadApi {
    private static final int MORE_THAN_ALL_PAGES = 12;
    private static final String OWN = orderId(3);
    private static final String ANOTHERS = orderId(1);

    @ParameterizedTest
    @CsvSource({
        "'', ''",
        "status=pending, ''",
        "status=confirmed, ''",
        "customerId=" + LI + ", ''",
        "customerId=" + NOBODY + ", ''",
        "customerId=" + ZHANG + "&status=pending, ''",
        "startDate=2024-06-02&endDate=2024-06-03, ''",
        "endDate=2024-06-02&status=draft, ''",
        "startDate=2030-01-01, ''",
        "'', 2024",
        "'', 20240602",
        "'', 202406020006",
        "'', 202406020007",
        "'', 三",
        "'', 无",
        "'', %",
        "status=pending, 张三",
        "status=draft, 20240602",
        "customerId=" + LI + "&status=draft, O'N",
        "startDate=2024-06-02, 张三"
    })
    void aListHasTheOwnOrdersOfWhatEverybodysHas(String filter, String keyword) {
        String query = "/api/orders?pageSize=100&" + filter
                + (keyword.isEmpty() ? "" : "&keyword=" + RunningApp.encoded(keyword));
        JsonNode all = fresh(query).data();
        List<String> expected = all.get("list")
                .valueStream()
                .filter(order -> order.get("createdBy").asString().equals(TestUsers.of(Role.EMPLOYEE)))
                .map(order -> order.get("id").asString())
                .toList();
        JsonNode own = as(Role.EMPLOYEE, query).data();
        assertThat(texts(own.get("list"), "id")).containsExactlyElementsOf(expected);
        assertThat(own.get("total").intValue()).isEqualTo(expected.size());
        // The second of pages of one row has to be counted.
        JsonNode second =
                as(Role.EMPLOYEE, query.replace("100", "1") + "&page=2").data();
        assertThat(second.get("total").intValue()).isEqualTo(expected.size());
        assertThat(texts(second.get("list"), "id"))
                .containsExactlyElementsOf(expected.stream().skip(1).limit(1).toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "keyword=2024", "keyword=%E5%BC%A0", "status=pending"})
    void pagesAndCursorsGoThroughTheOwnOrders(String filter) {
        List<String> whole = texts(
                as(Role.EMPLOYEE, "/api/orders?pageSize=100&" + filter).data().get("list"), "id");
        assertThat(whole).hasSizeGreaterThan(2);
        List<String> read = new ArrayList<>();
        String cursor = "";
        for (int page = 0; page < MORE_THAN_ALL_PAGES && cursor != null; page++) {
            JsonNode data = as(Role.EMPLOYEE, "/api/orders?pageSize=2&" + filter + cursor)
                    .data();
            assertThat(data.get("total").intValue()).isEqualTo(whole.size());
            read.addAll(texts(data.get("list"), "id"));
            cursor = data.get("nextCursor").isNull()
                    ? null
                    : "&cursor=" + data.get("nextCursor").asString();
        }
        assertThat(read).isEqualTo(whole);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "?includeHistory=true", "/status-flows", "/histories", "?asOf=version:1", "/diff"})
    void anothersOrderIsNotFound(String what) {
        assertThat(as(Role.EMPLOYEE, "/api/orders/" + OWN + what).status()).isEqualTo(200);
        Answer anothers = as(Role.EMPLOYEE, "/api/orders/" + ANOTHERS + what);
        Answer unknown = as(Role.EMPLOYEE, "/api/orders/" + NOBODY + what);
        assertThat(anothers.status()).isEqualTo(404);
        assertThat(anothers.body().get("error").asString()).isEqualTo("ORDER_NOT_FOUND");
        assertThat(anothers.body().get("data")).isEqualTo(unknown.body().get("data"));
        assertThat(anothers.headers()).doesNotContainKey("etag");
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"EMPLOYEE", "DELIVERY"},
            mode = EnumSource.Mode.EXCLUDE)
    void theOtherRolesReadAllOrders(Role role) {
        assertThat(as(role, "/api/orders").data().get("total").intValue()).isEqualTo(25);
        assertThat(as(role, "/api/orders/" + ANOTHERS).status()).isEqualTo(200);
    }

    @Test
    void aDriverWithoutRunsReadsNone() {
        for (String filter : List.of("", "?keyword=2024", "?status=draft", "?page=2")) {
            JsonNode data = as(Role.DELIVERY, "/api/orders" + filter).data();
            assertThat(data.get("total").intValue()).isZero();
            assertThat(data.get("list")).isEmpty();
        }
        assertThat(as(Role.DELIVERY, "/api/orders/" + OWN).status()).isEqualTo(404);
        assertThat(as(Role.DELIVERY, "/api/orders/" + OWN + "/histories").status())
                .isEqualTo(404);
    }

    private static Answer as(Role role, String path) {
        return fresh(path, "Authorization", TestUsers.bearer(role));
    }
}
