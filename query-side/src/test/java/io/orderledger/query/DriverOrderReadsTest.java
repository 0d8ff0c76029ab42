package io.orderledger.query;

import static io.orderledger.query.ReadRuns.CLERK_USER;
import static io.orderledger.query.ReadRuns.UNLINKED_USER;
import static io.orderledger.query.ReadRuns.WANG_USER;
import static io.orderledger.query.ReadRuns.ZHAO_USER;
import static io.orderledger.query.ReadRuns.run;
import static io.orderledger.query.ReadShop.orderId;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** A driver reads the orders that are or were on their runs; others are not there. */
class DriverOrderReadsTest extends RunsApi {
    private static final Set<String> WANGS = Set.of(orderId(1), orderId(2), orderId(4), orderId(5), orderId(8));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "status=pending",
                "status=confirmed",
                "customerId=" + ReadShop.LI,
                "startDate=2024-06-02",
                "endDate=2024-06-01&status=draft",
                "keyword=2024",
                "keyword=20240602",
                "keyword=%E5%BC%A0",
                "keyword=%25",
                "keyword=O'N&startDate=2024-06-02"
            })
    void theListHasTheirOrdersOfWhatEverybodysHas(String filter) {
        String query = "/api/orders?pageSize=100&" + filter;
        List<String> expected = new ArrayList<>(texts(fresh(query).data().get("list"), "id"));
        expected.retainAll(WANGS);
        JsonNode own = as(WANG_USER, query).data();
        assertThat(texts(own.get("list"), "id")).isEqualTo(expected);
        assertThat(own.get("total").intValue()).isEqualTo(expected.size());
        JsonNode second = as(WANG_USER, query.replace("100", "1") + "&page=2").data();
        assertThat(second.get("total").intValue()).isEqualTo(expected.size());
        assertThat(texts(second.get("list"), "id"))
                .isEqualTo(expected.stream().skip(1).limit(1).toList());
    }

    @Test
    void cursorsGoThroughThem() {
        List<String> read = new ArrayList<>();
        String cursor = "";
        for (int page = 0; page < 6 && cursor != null; page++) {
            JsonNode data = as(WANG_USER, "/api/orders?pageSize=2" + cursor).data();
            read.addAll(texts(data.get("list"), "id"));
            cursor = data.get("nextCursor").isNull()
                    ? null
                    : "&cursor=" + data.get("nextCursor").asString();
        }
        assertThat(new TreeSet<>(read)).isEqualTo(new TreeSet<>(WANGS)).hasSameSizeAs(read);
    }

    /** What was taken off a run, or given to another driver with it, is theirs no more. */
    @ParameterizedTest
    @ValueSource(strings = {"", "?includeHistory=true", "/status-flows", "/histories"})
    void anOrderIsReadByWhoDrivesIt(String what) {
        for (int order = 1; order <= 9; order++) {
            String path = "/api/orders/" + orderId(order) + what;
            assertThat(as(WANG_USER, path).status()).isEqualTo(WANGS.contains(orderId(order)) ? 200 : 404);
            assertThat(as(ZHAO_USER, path).status()).isEqualTo(Set.of(3, 6).contains(order) ? 200 : 404);
            assertThat(as(UNLINKED_USER, path).status()).isEqualTo(404);
        }
        assertThat(as(WANG_USER, "/api/orders/" + orderId(3))
                        .body()
                        .get("error")
                        .asString())
                .isEqualTo("ORDER_NOT_FOUND");
    }

    @Test
    void withoutBeingAnEmployeeThereAreNone() {
        assertThat(as(UNLINKED_USER, "/api/orders").data().get("total").intValue())
                .isZero();
        assertThat(as(CLERK_USER, "/api/orders").data().get("total").intValue()).isEqualTo(25);
    }

    /** Order 7 was taken off run 3: that stays its latest run, but the driver's it is no more. */
    @ParameterizedTest
    @CsvSource({
        "1, '', '1 2', '1 2'",
        "3, '', '4 5 7', '4 5'",
        "2, '', 3, ''",
        "3, status=pending, 4, 4",
        "1, keyword=20240601, '1 2', '1 2'",
        "1, keyword=%E6%97%A0, '', ''",
        "3, startDate=2024-06-02, '5 7', 5",
        "9, '', '', ''"
    })
    void ordersCanBeAskedForByRun(int run, String filter, String all, String wangs) {
        String query = "/api/orders?deliveryId=" + run(run) + "&" + filter;
        assertThat(orders(fresh(query).data())).isEqualTo(ids(all));
        assertThat(orders(as(WANG_USER, query).data())).isEqualTo(ids(wangs));
    }

    private static Set<String> orders(JsonNode page) {
        Set<String> found = new TreeSet<>(texts(page.get("list"), "id"));
        assertThat(page.get("total").intValue()).isEqualTo(found.size());
        return found;
    }

    private static Set<String> ids(String orders) {
        Set<String> ids = new TreeSet<>();
        if (!orders.isEmpty()) {
            Arrays.stream(orders.split(" ")).forEach(number -> ids.add(orderId(Integer.parseInt(number))));
        }
        return ids;
    }
}
