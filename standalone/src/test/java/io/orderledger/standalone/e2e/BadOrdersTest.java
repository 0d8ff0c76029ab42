package io.orderledger.standalone.e2e;

import static io.orderledger.web.error.ErrorCode.CUSTOMER_DELETED;
import static io.orderledger.web.error.ErrorCode.CUSTOMER_UNKNOWN;
import static io.orderledger.web.error.ErrorCode.LINE_UNKNOWN;
import static io.orderledger.web.error.ErrorCode.ORDER_NOT_EDITABLE;
import static io.orderledger.web.error.ErrorCode.ORDER_NOT_FOUND;
import static io.orderledger.web.error.ErrorCode.ORDER_TRANSITION_NOT_ALLOWED;
import static io.orderledger.web.error.ErrorCode.OUT_OF_STOCK;
import static io.orderledger.web.error.ErrorCode.OVER_DELIVERY;
import static io.orderledger.web.error.ErrorCode.PARAMETER_INVALID;
import static io.orderledger.web.error.ErrorCode.PLACED_IN_FUTURE;
import static io.orderledger.web.error.ErrorCode.PRICE_MISSING;
import static io.orderledger.web.error.ErrorCode.PRODUCT_DELETED;
import static io.orderledger.web.error.ErrorCode.PRODUCT_UNKNOWN;
import static io.orderledger.web.error.ErrorCode.REASON_REQUIRED;
import static io.orderledger.web.error.ErrorCode.UNIT_MISMATCH;
import static io.orderledger.web.error.ErrorCode.VALIDATION_FAILED;
import static io.orderledger.web.error.ErrorCode.VERSION_MISMATCH;
import static org.assertj.core.api.Assertions.assertThat;

import io.orderledger.web.error.ErrorCode;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Bad input: orders that cannot be placed, edited or moved. */
class BadOrdersTest extends EndToEnd {
    private static final String LINE = "{'productId':'{product}','quantity':1}";
    private static final int MOST_LINES = 500;
    private static final int MOST_REPORTED = 200;

    private static Bad place(String members, ErrorCode error, String... fields) {
        return Bad.post("/api/orders", "{'customerId':'{customer}'," + members + "}", error, fields);
    }

    @ParameterizedTest
    @MethodSource
    void notPlaced(Bad bad) {
        refused(bad);
    }

    static Stream<Bad> notPlaced() {
        return Stream.of(
                place("'items':[]", VALIDATION_FAILED, "items EMPTY"),
                place("'items':null", VALIDATION_FAILED, "items REQUIRED"),
                place("'remark':'x'", VALIDATION_FAILED, "items REQUIRED"),
                Bad.post("/api/orders", "{}", VALIDATION_FAILED, "customerId REQUIRED", "items REQUIRED"),
                place("'items':[{}]", VALIDATION_FAILED, "items[0].productId REQUIRED", "items[0].quantity REQUIRED"),
                place("'items':[null]", VALIDATION_FAILED, "items[0] REQUIRED"),
                place(lines(MOST_LINES + 1), VALIDATION_FAILED, "items TOO_MANY"),
                place("'items':[" + "{},".repeat(9_999) + "{}]", VALIDATION_FAILED, tenThousandEmptyLines()),
                Bad.post(
                        "/api/orders",
                        "{'customerId':'zhang','items':[{'productId':'1-1-1-1-1','quantity':1},{'productId':'','quantity':1},"
                            + "{'id':'x','productId':'{0190a5b2-7c3e-7d11-9a54-3f6d1c2b8e01}','quantity':1}]}",
                        VALIDATION_FAILED,
                        "customerId NOT_A_UUID",
                        "items[0].productId NOT_A_UUID",
                        "items[1].productId NOT_A_UUID",
                        "items[2].id NOT_A_UUID",
                        "items[2].productId NOT_A_UUID"),
                Bad.post("/api/orders", "{'customerId':'{unknown}','items':[" + LINE + "]}", CUSTOMER_UNKNOWN),
                // Ids of other things are no ids of customers and products.
                Bad.post("/api/orders", "{'customerId':'{product}','items':[" + LINE + "]}", CUSTOMER_UNKNOWN),
                Bad.post("/api/orders", "{'customerId':'{draft}','items':[" + LINE + "]}", CUSTOMER_UNKNOWN),
                place("'items':[{'productId':'{customer}','quantity':1}]", PRODUCT_UNKNOWN),
                place("'items':[" + LINE + ",{'productId':'{unknown}','quantity':1}]", PRODUCT_UNKNOWN),
                Bad.post("/api/orders", "{'customerId':'{gone-customer}','items':[" + LINE + "]}", CUSTOMER_DELETED),
                place("'items':[{'productId':'{gone-product}','quantity':1}]", PRODUCT_DELETED),
                place("'items':[{'productId':'{product}','quantity':1,'unit':'箱'}]", UNIT_MISMATCH),
                place("'items':[{'productId':'{unpriced}','quantity':1}]", PRICE_MISSING),
                place(
                        "'items':[{'id':'{unknown}','productId':'{product}','quantity':1},"
                                + "{'id':'{unknown}','productId':'{product}','quantity':1}]",
                        LINE_UNKNOWN),
                place("'items':[" + LINE + "],'placedAt':'2999-01-01T00:00:00Z'", PLACED_IN_FUTURE),
                place(
                        "'items':[" + LINE + "],'placedAt':'9999-12-31T23:59:59-18:00'",
                        VALIDATION_FAILED,
                        "placedAt NOT_AN_INSTANT"),
                place("'items':[" + LINE + "],'placedAt':'" + Instant.now().plusSeconds(60) + "'", PLACED_IN_FUTURE));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "now",
                "2024-06-01",
                "2024-06-01T08:00:00",
                "2024-06-01 08:00:00Z",
                "2024-02-30T00:00:00Z",
                "2024-06-01T25:00:00Z",
                "+12024-06-01T00:00:00Z",
                "-0001-06-01T00:00:00Z",
                "0000-01-01T00:00:00Z",
                "0001-01-01T00:00:00Z",
                "0999-12-31T23:59:59Z",
                "1000-01-01T00:00:00+18:00",
                "99999-01-01T00:00:00Z"
            })
    void timesThatAreNone(String time) {
        refused(place(
                "'items':[" + LINE + "],'placedAt':'" + time + "'", VALIDATION_FAILED, "placedAt NOT_AN_INSTANT"));
    }

    @Test
    void fiveHundredLinesAreFine() {
        Answer order = API.post(
                        "/api/orders",
                        SHOP.fill("{'customerId':'{customer}',%s}"
                                .formatted(lines(MOST_LINES))
                                .replace('\'', '"')))
                .is(201);
        assertThat(API.get("/api/orders/" + order.id()).data().path("items").size())
                .isEqualTo(MOST_LINES);
    }

    private static String lines(int count) {
        return "'items':[" + String.join(",", Collections.nCopies(count, LINE)) + "]";
    }

    private static String[] tenThousandEmptyLines() {
        Stream<String> empty = IntStream.range(0, MOST_REPORTED)
                .boxed()
                .flatMap(i -> Stream.of(
                        "items[%d].productId REQUIRED".formatted(i), "items[%d].quantity REQUIRED".formatted(i)));
        return Stream.concat(Stream.of("items TOO_MANY"), empty)
                .limit(MOST_REPORTED)
                .toArray(String[]::new);
    }

    @ParameterizedTest
    @CsvSource({
        "draft, shipped",
        "draft, delivered",
        "pending, shipped",
        "pending, delivered",
        "confirmed, draft",
        "confirmed, pending",
        "confirmed, delivered",
        "shipped, draft",
        "shipped, pending",
        "shipped, cancelled",
        "delivered, draft",
        "delivered, pending",
        "delivered, confirmed",
        "delivered, shipped",
        "delivered, cancelled",
        "cancelled, draft",
        "cancelled, pending",
        "cancelled, confirmed",
        "cancelled, shipped",
        "cancelled, delivered"
    })
    void statusJumps(String from, String to) {
        Answer answer = refused(Bad.put(
                "/api/orders/{" + from + "}/status",
                "{'status':'" + to + "','remark':'跳'}",
                ORDER_TRANSITION_NOT_ALLOWED));
        assertThat(answer.data().path("status").stringValue()).isEqualTo(from);
        assertThat(answer.data().path("allowed"))
                .isEqualTo(
                        API.get(SHOP.fill("/api/orders/{" + from + "}")).data().path("allowedTransitions"));
    }

    @ParameterizedTest
    @MethodSource
    void notMoved(Bad bad) {
        refused(bad);
    }

    static Stream<Bad> notMoved() {
        String status = "/api/orders/{draft}/status";
        return Stream.of(
                Bad.put(status, "{}", VALIDATION_FAILED, "status REQUIRED"),
                Bad.put(status, "{'status':''}", VALIDATION_FAILED, "status NOT_ONE_OF"),
                Bad.put(status, "{'status':'Confirmed'}", VALIDATION_FAILED, "status NOT_ONE_OF"),
                Bad.put(status, "{'status':'confirmed '}", VALIDATION_FAILED, "status NOT_ONE_OF"),
                Bad.put(status, "{'status':'已确认'}", VALIDATION_FAILED, "status NOT_ONE_OF"),
                Bad.put(status, "{'status':'cancelled'}", REASON_REQUIRED),
                Bad.put(status, "{'status':'cancelled','remark':' \u3000 '}", REASON_REQUIRED),
                Bad.put("/api/orders/{shipped}/status", "{'status':'confirmed'}", REASON_REQUIRED),
                Bad.put("/api/orders/{unknown}/status", "{'status':'confirmed'}", ORDER_NOT_FOUND),
                Bad.put("/api/orders/{product}/status", "{'status':'confirmed'}", ORDER_NOT_FOUND),
                Bad.put("/api/orders/1/status", "{'status':'confirmed'}", PARAMETER_INVALID, "id NOT_A_UUID"),
                Bad.put("/api/orders/1/status", "{}", VALIDATION_FAILED, "id NOT_A_UUID", "status REQUIRED"),
                Bad.put(status, "{'status':'pending'}", VERSION_MISMATCH).with("If-Match", "\"7\""),
                Bad.put(status, "{'status':'pending'}", VERSION_MISMATCH).with("If-Match", "\"0\""),
                Bad.put(status, "{'status':'pending'}", PARAMETER_INVALID, "If-Match NOT_AN_ENTITY_TAG")
                        .with("If-Match", "7"),
                Bad.put(status, "{'status':'pending'}", PARAMETER_INVALID, "If-Match NOT_AN_ENTITY_TAG")
                        .with("If-Match", "\"7\", \"8\""),
                Bad.put(status, "{'status':'pending'}", PARAMETER_INVALID, "If-Match NOT_AN_ENTITY_TAG")
                        .with("If-Match", "\"99999999999999999999\""),
                Bad.put("/api/orders/{unknown}/status", "{'status':'pending'}", ORDER_NOT_FOUND)
                        .with("If-Match", "\"1\""),
                Bad.put("/api/orders/{shipped}", "{'items':[" + LINE + "]}", ORDER_NOT_EDITABLE),
                Bad.put("/api/orders/{delivered}", "{'remark':'x'}", ORDER_NOT_EDITABLE),
                Bad.put("/api/orders/{cancelled}", "{'remark':'x'}", ORDER_NOT_EDITABLE),
                Bad.put("/api/orders/{draft}", "{'items':[]}", VALIDATION_FAILED, "items EMPTY"),
                Bad.put("/api/orders/{unknown}", "{'remark':'x'}", ORDER_NOT_FOUND),
                Bad.post("/api/orders/{confirmed}/reprice", "", ORDER_NOT_EDITABLE),
                Bad.post("/api/orders/{unknown}/reprice", "", ORDER_NOT_FOUND),
                Bad.post("/api/orders/{draft}/reprice", "[]", VALIDATION_FAILED, "body NOT_AN_OBJECT"),
                Bad.post("/api/orders/{confirmed}/deliver", "{}", ORDER_TRANSITION_NOT_ALLOWED),
                Bad.post("/api/orders/{shipped}/deliver", "{'items':[{'id':'{unknown}','quantity':1}]}", LINE_UNKNOWN),
                Bad.post(
                        "/api/orders/{shipped}/deliver",
                        "{'items':[{}]}",
                        VALIDATION_FAILED,
                        "items[0].id REQUIRED",
                        "items[0].quantity REQUIRED"),
                Bad.post("/api/orders/{shipped}/short-close", "{}", VALIDATION_FAILED, "reason REQUIRED"),
                Bad.post(
                        "/api/orders/{shipped}/short-close",
                        "{'reason':'\u3000','itemIds':['x',null,7]}",
                        VALIDATION_FAILED,
                        "itemIds[0] NOT_A_UUID",
                        "itemIds[1] REQUIRED",
                        "itemIds[2] NOT_TEXT",
                        "reason REQUIRED"),
                Bad.post("/api/orders/{shipped}/short-close", "{'reason':'缺货','itemIds':['{unknown}']}", LINE_UNKNOWN));
    }

    @Test
    void overDeliveryNamesTheLine() {
        String line = SHOP.line("shipped");
        Answer answer = refused(Bad.post(
                "/api/orders/{shipped}/deliver", "{'items':[{'id':'" + line + "','quantity':5.51}]}", OVER_DELIVERY));
        assertThat(answer.data().at("/lines/0/lineId").stringValue()).isEqualTo(line);
        assertThat(answer.data().at("/lines/0/most").decimalValue()).isEqualByComparingTo("5.5");
    }

    @Test
    void everyShortfallIsNamed() {
        var products = List.of(
                SHOP.product("{'name':'少','globalPrice':1,'stock':1}"),
                SHOP.product("{'name':'缺','globalPrice':1,'stock':2}"));
        String order = API.post("/api/orders", SHOP.fill("""
            {"customerId":"{customer}","items":[{"productId":"%s","quantity":3},{"productId":"%s","quantity":3}]}
            """.formatted(products.get(0), products.get(1))))
                .is(201)
                .id();
        Answer answer = refused(Bad.put("/api/orders/" + order + "/status", "{'status':'confirmed'}", OUT_OF_STOCK));
        assertThat(answer.data().path("shortfalls").size()).isEqualTo(2);
        for (String product : products) {
            assertThat(API.get("/api/products/" + product)
                            .data()
                            .path("reserved")
                            .decimalValue())
                    .isEqualByComparingTo("0");
        }
    }

    @Test
    void theSameStatusAgainIsNoFailureAndNoEvent() {
        long head = LEDGER.headPosition();
        for (String status : List.of("draft", "pending", "confirmed", "shipped", "delivered", "cancelled")) {
            API.put(SHOP.fill("/api/orders/{" + status + "}/status"), "{\"status\":\"" + status + "\"}")
                    .is(200);
        }
        assertThat(LEDGER.headPosition()).isEqualTo(head);
    }
}
