package io.orderledger.query;

import static io.orderledger.query.ReadShop.APPLE;
import static io.orderledger.query.ReadShop.GONE;
import static io.orderledger.query.ReadShop.PEAR;
import static io.orderledger.query.ReadShop.ZHANG;
import static io.orderledger.query.ReadShop.orderId;
import static org.assertj.core.api.Assertions.assertThat;

import io.orderledger.events.Role;
import io.orderledger.query.RunningApp.Answer;
import io.orderledger.query.history.Recorded;
import io.orderledger.web.security.TestUsers;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Lists and figures as of a moment, over HTTP; events are a quarter of an hour apart, from 01:00 on. */
class PastReadsTest extends ReadApi {
    private static final List<Recorded> EVENTS = ReadShop.events();
    private static final long LAST = EVENTS.size();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/orders",
                "/api/products",
                "/api/products/" + APPLE,
                "/api/customers/" + ZHANG + "/prices",
                "/api/analytics/overview",
                "/api/analytics/trend",
                "/api/analytics/customers"
            })
    void whatIsNoMomentIsRefused(String path) {
        for (String garbage : List.of("yesterday", "1234", "position:-1", "2024-06-31", "2024-06-01T10:00:00")) {
            refused(path, garbage);
        }
        refused(path, "version:7");
        assertThat(fresh(path + "?asOf=position:" + LAST).status()).isEqualTo(200);
    }

    private static void refused(String path, String moment) {
        Answer refused = APP.get(path + "?asOf=" + moment);
        assertThat(refused.status()).as(moment).isEqualTo(400);
        assertThat(texts(refused.body().path("errors"), "field")).containsExactly("asOf");
        assertThat(texts(refused.body().path("errors"), "code")).containsExactly("NOT_A_MOMENT");
    }

    @Test
    void ordersAreListedAsTheyStood() {
        long confirmed = LAST;
        JsonNode before = fresh("/api/orders?status=draft&asOf=position:" + (confirmed - 2))
                .data();
        assertThat(before.path("total").asInt()).isEqualTo(13);
        assertThat(before.at("/asOf/position").asLong()).isEqualTo(confirmed - 2);
        assertThat(before.at("/asOf/lagMs").asLong()).isZero();
        assertThat(before.at("/asOf/eventTime").asString()).isEqualTo(shown(confirmed - 2));
        JsonNode first = order(confirmed - 2, 1);
        assertThat(first.path("remark").asString()).isEqualTo("早上送");
        assertThat(first.path("version").asLong()).isEqualTo(1);
        JsonNode remarked = order(confirmed - 1, 1);
        assertThat(remarked.path("remark").asString()).isEqualTo("晚上送");
        assertThat(remarked.path("status").asString()).isEqualTo("draft");
        assertThat(order(confirmed, 1).path("status").asString()).isEqualTo("confirmed");
        assertThat(fresh("/api/orders?status=confirmed&asOf=position:" + (confirmed - 1))
                        .data()
                        .path("total")
                        .asInt())
                .isZero();
    }

    private static JsonNode order(long position, int number) {
        return fresh("/api/orders?pageSize=100&asOf=position:" + position)
                .data()
                .path("list")
                .valueStream()
                .filter(order -> order.path("id").asString().equals(orderId(number)))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void anInstantIsThePositionOfWhatWasShownAsRecordedThen() {
        for (long position : List.of(1L, 12L, LAST)) {
            JsonNode asOf = fresh("/api/orders?asOf=" + shown(position)).data().path("asOf");
            assertThat(asOf.path("position").asLong()).isEqualTo(position);
            assertThat(asOf.path("eventTime").asString()).isEqualTo(shown(position));
        }
        assertThat(fresh("/api/orders?asOf=" + RunningApp.encoded("2024-06-01T09:00:00.122+08:00"))
                        .data()
                        .at("/asOf/position")
                        .asLong())
                .isZero();
    }

    @Test
    void aBusinessDayIsItsEnd() {
        JsonNode nothing = fresh("/api/orders?asOf=2024-05-31").data();
        assertThat(nothing.path("total").asInt()).isZero();
        assertThat(nothing.at("/asOf/position").asLong()).isZero();
        assertThat(nothing.at("/asOf/eventTime").isNull()).isTrue();
        // Until 16:00 UTC it is the first of June in Shanghai: one event at 01:00, then four an hour.
        assertThat(fresh("/api/products?asOf=2024-06-01")
                        .data()
                        .at("/asOf/position")
                        .asLong())
                .isEqualTo(EVENTS.stream()
                        .filter(event -> event.at().toString().compareTo("2024-06-01T16") < 0)
                        .count());
    }

    @Test
    void whatLiesAheadIsNow() {
        for (String ahead : List.of("2999-12-31", "2999-12-31T00:00:00Z", "position:999999999")) {
            JsonNode list = fresh("/api/orders?asOf=" + ahead).data();
            assertThat(list.at("/asOf/position").asLong()).isEqualTo(LAST);
            assertThat(list.path("list")).isEqualTo(fresh("/api/orders").data().path("list"));
        }
    }

    @ParameterizedTest
    @CsvSource({"1, 0.00", "4, 0.00", "5, 12.50"})
    void aProductIsShownWithTheStockOfThen(long position, String reserved) {
        Answer apple = fresh("/api/products/" + APPLE + "?asOf=position:" + position);
        assertThat(apple.data().path("reserved").decimalValue()).isEqualTo(new BigDecimal(reserved));
        assertThat(apple.data().path("stock").decimalValue()).isEqualTo(new BigDecimal("100.00"));
        assertThat(apple.header("ETag")).isEqualTo(position < 5 ? "\"1\"" : "\"2\"");
    }

    @Test
    void productsAreListedAsTheyStood() {
        assertThat(fresh("/api/products/" + PEAR + "?asOf=position:1").status()).isEqualTo(404);
        assertThat(texts(fresh("/api/products?asOf=position:1").data().path("list"), "id"))
                .containsExactly(APPLE);
        assertThat(texts(fresh("/api/products?asOf=position:3").data().path("list"), "id"))
                .containsExactly(GONE, PEAR, APPLE);
        assertThat(texts(fresh("/api/products?asOf=position:4").data().path("list"), "id"))
                .containsExactly(PEAR, APPLE);
    }

    @Test
    void pricesAreThoseThatWereSetThen() {
        String prices = "/api/customers/" + ZHANG + "/prices?on=2024-06-15&asOf=position:";
        assertThat(fresh(prices + "8").data()).isEmpty();
        assertThat(texts(fresh(prices + "9").data(), "id")).containsExactly("price-1");
        assertThat(texts(fresh(prices + "11").data(), "id")).containsExactly("price-3", "price-2");
        assertThat(texts(fresh(prices + "12").data(), "id")).containsExactly("price-2");
        assertThat(fresh(prices + "12").body().at("/asOf/position").asLong()).isEqualTo(12);
        assertThat(texts(
                        fresh("/api/customers/" + ZHANG + "/prices?asOf=position:10")
                                .data(),
                        "id"))
                .as("on the day of then")
                .containsExactly("price-2", "price-1");
    }

    @Test
    void figuresAreThoseOfThen() {
        assertThat(fresh("/api/analytics/overview?asOf=position:" + (LAST - 1))
                        .data()
                        .path("totalOrders")
                        .asInt())
                .isZero();
        JsonNode overview =
                fresh("/api/analytics/overview?asOf=position:" + LAST).data();
        assertThat(overview.path("totalOrders").asInt()).isEqualTo(1);
        assertThat(overview.path("totalAmount").decimalValue()).isEqualTo(new BigDecimal("52.00"));
        assertThat(overview.at("/asOf/position").asLong()).isEqualTo(LAST);
        JsonNode customer =
                fresh("/api/analytics/customers?asOf=position:" + LAST).data();
        assertThat(customer.path("total").asInt()).isEqualTo(1);
        assertThat(customer.at("/list/0/customerName").asString()).isEqualTo("张三𠮷");
        Answer trend = fresh("/api/analytics/trend?asOf=2024-06-02");
        assertThat(trend.data()).hasSize(30);
        assertThat(trend.data().get(29).path("period").asString()).isEqualTo("2024-06-02");
    }

    @Test
    void whoReadsOnlyOwnOrdersReadsOnlyThoseOfThen() {
        JsonNode own = fresh("/api/orders?asOf=position:" + LAST, "Authorization", TestUsers.bearer(Role.EMPLOYEE))
                .data();
        assertThat(own.path("total").asInt()).isEqualTo(8);
        assertThat(own.at("/list/0/totalCost").isMissingNode()
                        || own.at("/list/0/totalCost").isNull())
                .isTrue();
        assertThat(APP.get("/api/orders?asOf=position:1", "Authorization", TestUsers.bearer(Role.DELIVERY))
                        .status())
                .isEqualTo(200);
    }

    private static String shown(long position) {
        return EVENTS.get((int) position - 1).at().toString().replaceAll("(\\.[0-9]{3})[0-9]*Z", "$1Z");
    }
}
