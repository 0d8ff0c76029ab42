package io.orderledger.query;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderledger.events.ConfigEvent.ConfigChanged;
import io.orderledger.events.CustomerEvent.CustomerCreated;
import io.orderledger.events.CustomerEvent.CustomerDeleted;
import io.orderledger.events.EventMetadata;
import io.orderledger.events.Money;
import io.orderledger.events.OrderEvent.OrderConfirmed;
import io.orderledger.events.OrderEvent.OrderPlaced;
import io.orderledger.events.OrderEvent.OrderRemarkChanged;
import io.orderledger.events.OrderLine;
import io.orderledger.events.OrderStatus;
import io.orderledger.events.OrderTotals;
import io.orderledger.events.PriceEvent.CustomerPriceEnded;
import io.orderledger.events.PriceEvent.CustomerPriceSet;
import io.orderledger.events.PriceSource;
import io.orderledger.events.ProductEvent.ProductCreated;
import io.orderledger.events.ProductEvent.ProductDeleted;
import io.orderledger.events.ProductEvent.StockReserved;
import io.orderledger.events.Quantity;
import io.orderledger.events.StreamId;
import io.orderledger.query.RunningApp.Answer;
import io.orderledger.query.history.History;
import io.orderledger.query.history.Recorded;
import io.orderledger.query.projection.Eventually;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Every route of the read API, on the running query side, with events that were appended to its real ledger. */
class ReadApiTest {
    private static final String APPLE = "0190a5b2-7c3e-7d11-9a54-000000000001";
    private static final String PEAR = "0190a5b2-7c3e-7d11-9a54-000000000002";
    private static final String GONE = "0190a5b2-7c3e-7d11-9a54-000000000003";
    private static final String ZHANG = "0190a5b2-8d10-7f02-8b11-000000000001";
    private static final String LI = "0190a5b2-8d10-7f02-8b11-000000000002";
    private static final String NOBODY = "0190a5b2-8d10-7f02-8b11-999999999999";
    private static final int ORDERS = 25;
    private static final int MORE_THAN_ALL_PAGES = 12;

    private static RunningApp app;
    private static String token;

    @BeforeAll
    static void start() {
        app = new RunningApp(Map.of());
        token = Long.toString(app.append(events()));
    }

    @AfterAll
    static void stop() {
        app.close();
    }

    private static List<Recorded> events() {
        History history = new History();
        history.add(
                APPLE,
                new ProductCreated(
                        APPLE, "苹果 100%", "斤", Money.of("5.50"), Money.of("3.00"), "6901", Quantity.of("100.00")));
        history.add(PEAR, new ProductCreated(PEAR, "梨_子", "斤", null, null, null, null));
        history.add(GONE, new ProductCreated(GONE, "下架货", "斤", null, null, null, null));
        history.add(GONE, new ProductDeleted(GONE));
        history.add(APPLE, new StockReserved(APPLE, orderId(1), Quantity.of("12.50"), false));
        history.add(ZHANG, new CustomerCreated(ZHANG, "张三𠮷", "13800138001", "朝阳区", "李四"));
        history.add(LI, new CustomerCreated(LI, "李四O'Neil", null, null, null));
        history.add(LI, new CustomerDeleted(LI));
        prices(history);
        history.add(StreamId.CONFIG, new ConfigChanged("delivery.overTolerancePct", "15", "放宽", "10"));
        for (int i = 1; i <= ORDERS; i++) {
            history.add(orderId(i), placed(i));
        }
        history.add(orderId(1), new OrderRemarkChanged(orderId(1), "晚上送", "早上送"));
        history.add(
                orderId(1),
                new OrderConfirmed(orderId(1), OrderStatus.DRAFT, "好"),
                Map.of(EventMetadata.ACTOR, "user-9", EventMetadata.OPERATOR_ALIAS, "小王"));
        return history.events();
    }

    private static void prices(History history) {
        String list = StreamId.priceList(ZHANG);
        LocalDate june = LocalDate.of(2024, 6, 1);
        history.add(
                list, new CustomerPriceSet(ZHANG, "price-1", APPLE, Money.of("5.20"), Quantity.ZERO, june, null, null));
        history.add(
                list,
                new CustomerPriceSet(
                        ZHANG,
                        "price-2",
                        APPLE,
                        Money.of("5.00"),
                        Quantity.ZERO,
                        june.plusDays(10),
                        null,
                        Money.of("5.20")));
        history.add(
                list,
                new CustomerPriceSet(ZHANG, "price-3", PEAR, Money.of("2.00"), Quantity.of("10.00"), june, null, null));
        history.add(list, new CustomerPriceEnded(ZHANG, PEAR, june.plusDays(4)));
    }

    private static String orderId(int i) {
        return "0190a5b4-2222-7c44-9d33-%012d".formatted(i);
    }

    private static OrderPlaced placed(int i) {
        OrderLine line = new OrderLine(
                "line-" + i,
                APPLE,
                "苹果",
                "斤",
                "6901",
                Quantity.of("10.00"),
                Money.of("5.20"),
                Money.of("52.00"),
                Money.of("3.00"),
                Money.of("30.00"),
                Money.of("5.20"),
                PriceSource.CUSTOMER,
                null,
                null);
        return new OrderPlaced(
                orderId(i),
                "2024060%d%04d".formatted(1 + i / 5, i),
                Instant.parse("2024-06-01T02:00:00Z").plusSeconds(86_400L * (i / 5)),
                "user-1",
                i % 2 == 0 ? OrderStatus.PENDING : OrderStatus.DRAFT,
                i % 5 == 0 ? LI : ZHANG,
                i % 5 == 0 ? "李四O'Neil" : "张三𠮷",
                "138",
                "朝阳区",
                List.of(line),
                new OrderTotals(Money.of("52.00"), Money.of("30.00")),
                "早上送");
    }

    private static Answer fresh(String path, String... headers) {
        List<String> all = new ArrayList<>(List.of("Consistency-Token", token));
        all.addAll(List.of(headers));
        Answer answer = app.get(path, all.toArray(String[]::new));
        assertThat(answer.header("Projection-Lag")).isEmpty();
        return answer;
    }

    private static List<String> texts(JsonNode list, String field) {
        return list.valueStream().map(item -> item.get(field).asString()).toList();
    }

    @Test
    void aProductIsShownWithItsStockAndItsVersion() {
        Answer answer = fresh("/api/products/" + APPLE);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("ETag")).isEqualTo("\"2\"");
        assertThat(answer.body().get("code").intValue()).isEqualTo(200);
        assertThat(answer.data().toString())
                .contains("\"globalPrice\":5.50", "\"stock\":100.00", "\"reserved\":12.50", "\"available\":87.50");
        assertThat(answer.data().get("createdAt").asString()).isEqualTo("2024-06-01T01:00:00.123Z");
    }

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

    @Test
    void anOrderIsShownAsItStandsAndAsItWasPlaced() {
        Answer answer = fresh("/api/orders/" + orderId(1) + "?includeHistory=true");
        JsonNode order = answer.data();
        assertThat(answer.header("ETag")).isEqualTo("\"3\"");
        assertThat(order.get("status").asString()).isEqualTo("confirmed");
        assertThat(order.get("remark").asString()).isEqualTo("晚上送");
        assertThat(order.get("allowedTransitions").toString()).isEqualTo("[\"shipped\",\"cancelled\"]");
        assertThat(order.get("items").get(0).get("totalPrice").decimalValue()).isEqualTo(new BigDecimal("52.00"));
        assertThat(order.get("placed").get("items").get(0).get("id").asString()).isEqualTo("line-1");
        assertThat(texts(order.get("histories"), "action")).containsExactly("placed", "remark_changed", "confirmed");
        assertThat(fresh("/api/orders/" + orderId(1)).data().path("histories").isArray())
                .isFalse();
    }

    @Test
    void flowsAndHistoriesSayWhoDidWhatInTheReadersLanguage() {
        JsonNode flows = fresh("/api/orders/" + orderId(1) + "/status-flows").data();
        assertThat(texts(flows, "toStatus")).containsExactly("draft", "confirmed");
        assertThat(texts(flows, "operator")).containsExactly("user-1", "小王");
        assertThat(flows.get(1).get("remark").asString()).isEqualTo("好");
        JsonNode chinese = fresh("/api/orders/" + orderId(1) + "/histories").data();
        assertThat(texts(chinese, "description")).containsExactly("创建订单", "修改备注", "确认订单");
        assertThat(chinese.get(1).get("changes").toString())
                .isEqualTo("{\"remark\":{\"from\":\"早上送\",\"to\":\"晚上送\"}}");
        assertThat(chinese.get(0).get("changes").get("totalAmount").get("to").decimalValue())
                .isEqualTo(new BigDecimal("52.00"));
        JsonNode english = fresh("/api/orders/" + orderId(1) + "/histories", "Accept-Language", "en")
                .data();
        assertThat(texts(english, "description")).containsExactly("Order placed", "Remark changed", "Order confirmed");
    }

    @ParameterizedTest
    @CsvSource({
        "2024-05-31, price-3 price-2 price-1",
        "2024-06-05, price-3 price-2 price-1",
        "2024-06-06, price-2 price-1",
        "2024-06-11, price-2",
        "2030-01-01, price-2"
    })
    void pricesOfADayAreThoseThatApplyAndThoseToCome(String day, String expected) {
        JsonNode prices = fresh("/api/customers/" + ZHANG + "/prices?on=" + day).data();
        assertThat(texts(prices, "id")).containsExactly(expected.split(" "));
    }

    @Test
    void pricesHaveAHistoryAndTodayIsTheDefault() {
        assertThat(texts(fresh("/api/customers/" + ZHANG + "/prices").data(), "id"))
                .containsExactly("price-2");
        assertThat(fresh("/api/customers/" + ZHANG + "/prices?productId=" + PEAR)
                        .data()
                        .size())
                .isZero();
        JsonNode history = fresh("/api/customers/" + ZHANG + "/prices/" + PEAR + "/history")
                .data();
        assertThat(texts(history, "action")).containsExactly("ended", "set");
        assertThat(history.get(0).get("previousPrice").decimalValue()).isEqualTo(new BigDecimal("2.00"));
    }

    @Test
    void configsComeWithDefaultsUntilSomebodySetsThem() {
        JsonNode all = fresh("/api/configs").data();
        assertThat(texts(all, "key")).containsExactly("delivery.overTolerancePct", "stock.allowNegative");
        assertThat(texts(all, "value")).containsExactly("15", "false");
        assertThat(all.get(0).path("updatedAt").isString()).isTrue();
        assertThat(all.get(1).path("updatedAt").isString()).isFalse();
        assertThat(fresh("/api/configs/stock.allowNegative").data().get("value").asString())
                .isEqualTo("false");
    }

    @ParameterizedTest
    @CsvSource({
        "/api/orders/" + NOBODY + ", 40402",
        "/api/orders/" + NOBODY + "/status-flows, 40402",
        "/api/orders/" + NOBODY + "/histories, 40402",
        "/api/products/" + NOBODY + ", 40403",
        "/api/customers/" + NOBODY + ", 40404",
        "/api/customers/" + NOBODY + "/prices, 40404",
        "/api/customers/" + ZHANG + "/prices/" + NOBODY + "/history, 40403",
        "/api/configs/no.such, 40406",
        "/api/configs/%E4%B8%AD%E6%96%87, 40406",
        "/api/orders/not-a-uuid, 40003",
        "/api/orders?status=lost, 40003",
        "/api/orders?customerId=1-1-1-1-1, 40003",
        "/api/orders?page=0, 40003",
        "/api/orders?pageSize=101, 40003",
        "/api/orders?page=101&pageSize=100, 40004",
        "/api/orders?startDate=2024-06-02&endDate=2024-06-01, 40005",
        "/api/orders?startDate=2024-02-30, 40003",
        "/api/orders?cursor=damaged, 40003",
        "/api/products?cursor=x, 40003",
        "/api/customers/" + ZHANG + "/prices?on=today, 40003"
    })
    void whatIsWrongIsNamedByTheCatalogue(String path, int code) {
        Answer answer = fresh(path);
        assertThat(answer.body().get("code").intValue()).isEqualTo(code);
        assertThat(answer.status()).isEqualTo(code / 100);
        assertThat(answer.body().get("message").asString()).isNotBlank();
    }

    @Test
    void aReadWaitsForItsOwnWriteAndSaysWhenItCouldNot() {
        long head = Long.parseLong(token);
        assertThat(app.get("/api/orders", "Consistency-Token", "nonsense").status())
                .isEqualTo(400);
        // A position that the ledger does not have yet is no reason to wait.
        Answer ahead = app.get("/api/orders", "Consistency-Token", Long.toString(head + 1_000_000));
        assertThat(ahead.status()).isEqualTo(200);
        assertThat(ahead.header("Projection-Lag")).isEmpty();
        assertThat(app.get("/api/orders/" + orderId(1), "If-None-Match", "\"3\"")
                        .status())
                .isEqualTo(304);
    }

    @Test
    void everyRouteIsDescribedInTwoLanguagesWithAnExample() {
        JsonNode paths = app.get("/v3/api-docs").body().get("paths");
        Set<String> routes = new TreeSet<>(paths.propertyNames());
        assertThat(routes)
                .contains("/api/orders", "/api/orders/{id}", "/api/customers/{customerId}/prices/{productId}/history")
                .hasSize(12);
        for (String route : routes) {
            JsonNode get = paths.get(route).get("get");
            assertThat(get.get("summary").asString()).as(route).containsPattern("[一-龥]+.* / .*[a-z]{3}");
            assertThat(get.at("/responses/200/content").toString())
                    .as(route)
                    .contains("\"code\":200")
                    .contains("$ref");
            assertThat(get.get("parameters").toString()).as(route).contains("Consistency-Token");
        }
    }

    @Test
    void theProcessIsReadyWhenAllProjectionsRun() {
        Eventually.until(
                "it is ready", () -> app.get("/actuator/health/readiness").status() == 200);
        JsonNode health = app.get("/actuator/health/readiness").body();
        assertThat(health.at("/components/projections/details/order-summary-1/running")
                        .booleanValue())
                .isTrue();
        assertThat(health.at("/components/db/status").asString()).isEqualTo("UP");
        assertThat(app.get("/actuator/projections").body().size()).isEqualTo(8);
        assertThat(app.post("/actuator/projections/order-summary-1")
                        .body()
                        .get("left")
                        .longValue())
                .isZero();
    }
}
