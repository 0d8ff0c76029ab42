package io.orderledger.standalone.e2e;

import static io.orderledger.web.error.ErrorCode.BAD_REQUEST;
import static io.orderledger.web.error.ErrorCode.BODY_TOO_LARGE;
import static io.orderledger.web.error.ErrorCode.DATE_RANGE_REVERSED;
import static io.orderledger.web.error.ErrorCode.METHOD_NOT_ALLOWED;
import static io.orderledger.web.error.ErrorCode.NOT_ACCEPTABLE;
import static io.orderledger.web.error.ErrorCode.NOT_FOUND;
import static io.orderledger.web.error.ErrorCode.ORDER_NOT_FOUND;
import static io.orderledger.web.error.ErrorCode.PAGE_TOO_DEEP;
import static io.orderledger.web.error.ErrorCode.PARAMETER_INVALID;
import static io.orderledger.web.error.ErrorCode.UNSUPPORTED_MEDIA_TYPE;
import static org.assertj.core.api.Assertions.assertThat;

import io.orderledger.web.Cursor;
import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Bad input: addresses, methods, media types, sizes, parameters and headers. */
class BadRequestsTest extends EndToEnd {
    private static final String PRODUCT = "{\"name\":\"苹果\"}";

    @ParameterizedTest
    @MethodSource
    void addressesAndMethods(Bad bad) {
        refused(bad);
    }

    static Stream<Bad> addressesAndMethods() {
        return Stream.of(
                Bad.get("/", NOT_FOUND),
                Bad.get("/api", NOT_FOUND),
                Bad.get("/api/nothing", NOT_FOUND),
                Bad.get("/api/products/", NOT_FOUND),
                Bad.post("/api/orders/{draft}/explode", "{}", NOT_FOUND),
                Bad.get("/actuator/env", NOT_FOUND),
                Bad.get("/actuator/heapdump", NOT_FOUND),
                Bad.get("/error", NOT_FOUND),
                Bad.get("/api/products/../../etc/passwd", BAD_REQUEST),
                Bad.delete("/api/products", METHOD_NOT_ALLOWED),
                Bad.delete("/api/orders/{draft}", METHOD_NOT_ALLOWED),
                Bad.put("/api/orders", "{}", METHOD_NOT_ALLOWED),
                Bad.post("/api/orders/{draft}/status", "{'status':'pending'}", METHOD_NOT_ALLOWED),
                Bad.post("/api/configs/shop.name", "{'value':'x'}", METHOD_NOT_ALLOWED),
                new Bad("PATCH", "/api/products/{product}", "{'name':'x'}", METHOD_NOT_ALLOWED, List.of(), List.of()),
                Bad.get("/api/orders/{unknown}", ORDER_NOT_FOUND),
                Bad.get("/api/orders/{product}", ORDER_NOT_FOUND),
                Bad.get("/api/orders/{unknown}/status-flows", ORDER_NOT_FOUND),
                Bad.get("/api/orders/{unknown}/histories", ORDER_NOT_FOUND));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1",
                "null",
                "undefined",
                "1-1-1-1-1",
                "0190a5b4-2222-7c44-9d33-8c2e9f1a6b0",
                "%20",
                "0190a5b4-2222-7c44-9d33-8c2e9f1a6b0g",
                "{0190a5b4-2222-7c44-9d33-8c2e9f1a6b04}",
                "%F0%A0%AE%B7",
                "'or'1'='1"
            })
    void idsThatAreNone(String id) {
        String encoded = id.replace("{", "%7B").replace("}", "%7D");
        for (String list : List.of("products", "customers", "orders")) {
            refused(Bad.get("/api/" + list + "/" + encoded, PARAMETER_INVALID, "id NOT_A_UUID"));
        }
        refused(Bad.delete("/api/products/" + encoded, PARAMETER_INVALID, "id NOT_A_UUID"));
        refused(Bad.put("/api/customers/" + encoded, "{'name':'x'}", PARAMETER_INVALID, "id NOT_A_UUID"));
        refused(Bad.get("/api/orders/" + encoded + "/histories", PARAMETER_INVALID, "id NOT_A_UUID"));
    }

    @ParameterizedTest
    @MethodSource
    void parameters(Bad bad) {
        refused(bad);
    }

    static Stream<Bad> parameters() {
        Stream<Bad> lists = Stream.of("/api/products?", "/api/customers?", "/api/orders?")
                .flatMap(list -> Stream.of(
                        Bad.get(list + "page=0", PARAMETER_INVALID, "page TOO_SMALL"),
                        Bad.get(list + "page=-1&pageSize=0", PARAMETER_INVALID, "page TOO_SMALL", "pageSize TOO_SMALL"),
                        Bad.get(list + "pageSize=101", PARAMETER_INVALID, "pageSize TOO_LARGE"),
                        Bad.get(
                                list + "page=x&pageSize=1.5",
                                PARAMETER_INVALID,
                                "page NOT_A_WHOLE_NUMBER",
                                "pageSize NOT_A_WHOLE_NUMBER"),
                        Bad.get(list + "page=99999999999", PARAMETER_INVALID, "page NOT_A_WHOLE_NUMBER"),
                        Bad.get(list + "page=101&pageSize=100", PAGE_TOO_DEEP, "page TOO_DEEP"),
                        Bad.get(list + "page=2147483647&pageSize=100", PAGE_TOO_DEEP, "page TOO_DEEP"),
                        Bad.get(list + "cursor=x", PARAMETER_INVALID, "cursor NOT_A_CURSOR"),
                        Bad.get(list + "cursor=" + "A".repeat(600), PARAMETER_INVALID, "cursor NOT_A_CURSOR"),
                        Bad.get(list + "cursor=" + forged("yesterday"), PARAMETER_INVALID, "cursor NOT_A_CURSOR"),
                        Bad.get(
                                list + "cursor=" + forged(Long.toString(Long.MAX_VALUE)),
                                PARAMETER_INVALID,
                                "cursor NOT_A_CURSOR"),
                        Bad.get(
                                list + "cursor=" + forged(Long.toString(Long.MIN_VALUE)),
                                PARAMETER_INVALID,
                                "cursor NOT_A_CURSOR")));
        Stream<Bad> orders = Stream.of(
                Bad.get(
                        "/api/orders?startDate=2024-06-02&endDate=2024-06-01",
                        DATE_RANGE_REVERSED,
                        "endDate BEFORE_START"),
                Bad.get("/api/orders?startDate=2024-02-30", PARAMETER_INVALID, "startDate NOT_A_DATE"),
                Bad.get(
                        "/api/orders?startDate=20240601&endDate=today",
                        PARAMETER_INVALID,
                        "startDate NOT_A_DATE",
                        "endDate NOT_A_DATE"),
                Bad.get("/api/orders?endDate=0000-00-00", PARAMETER_INVALID, "endDate NOT_A_DATE"),
                Bad.get("/api/orders?status=lost", PARAMETER_INVALID, "status NOT_ONE_OF"),
                Bad.get("/api/orders?status=CONFIRMED", PARAMETER_INVALID, "status NOT_ONE_OF"),
                Bad.get("/api/orders?customerId=1", PARAMETER_INVALID, "customerId NOT_A_UUID"),
                Bad.get("/api/orders/{draft}?includeHistory=maybe", PARAMETER_INVALID, "includeHistory NOT_A_BOOLEAN"),
                Bad.get(
                        "/api/orders?customerId=1&status=lost&page=0&startDate=x",
                        PARAMETER_INVALID,
                        "customerId NOT_A_UUID",
                        "page TOO_SMALL",
                        "startDate NOT_A_DATE",
                        "status NOT_ONE_OF"));
        return Stream.concat(lists, orders);
    }

    /** With a right checksum: whoever has our source can make one. */
    private static String forged(String sortKey) {
        return new Cursor(sortKey, "x").encode();
    }

    @Test
    void idsInCapitalsAreTheSameIds() {
        String id = SHOP.fill("{draft}").toUpperCase(Locale.ROOT);
        assertThat(API.get("/api/orders/" + id).is(200).id()).isEqualTo(SHOP.fill("{draft}"));
        API.put("/api/orders/" + id + "/status", "{\"status\":\"draft\"}").is(200);
    }

    @Test
    void parametersNobodyKnowsAreIgnored() {
        API.get("/api/orders?colour=red&page=1&sort=;drop&%5B%5D=1").is(200);
        API.get("/api/products?keyword=&page=&pageSize=&cursor=").is(200);
        API.get("/api/orders?status=&customerId=&startDate=&endDate=&keyword=%20")
                .is(200);
    }

    @ParameterizedTest
    @MethodSource
    void mediaTypes(Bad bad) {
        long head = LEDGER.headPosition();
        for (String type : List.of(
                "text/plain",
                "application/xml",
                "application/x-www-form-urlencoded",
                "nonsense",
                "multipart/form-data; boundary=x",
                "application/json;charset=klingon")) {
            API.send(
                            bad.method(),
                            SHOP.fill(bad.path()),
                            BodyPublishers.ofString(PRODUCT),
                            List.of("Content-Type", type))
                    .failed(UNSUPPORTED_MEDIA_TYPE, Locale.CHINESE);
        }
        API.send(
                        bad.method(),
                        SHOP.fill(bad.path()),
                        BodyPublishers.ofString(PRODUCT),
                        List.of("Accept-Language", "en"))
                .failed(UNSUPPORTED_MEDIA_TYPE, Locale.ENGLISH);
        for (String accept : List.of("text/csv", "application/xml, text/html", "application/json;q=0", "what")) {
            refused(bad.with("Accept", accept));
        }
        assertThat(LEDGER.headPosition()).isEqualTo(head);
    }

    static Stream<Bad> mediaTypes() {
        return Stream.of(
                Bad.post("/api/products", PRODUCT, NOT_ACCEPTABLE),
                Bad.put("/api/products/{product}", PRODUCT, NOT_ACCEPTABLE));
    }

    @Test
    void bodiesOver100KibWhetherAnnouncedOrNot() {
        long head = LEDGER.headPosition();
        int limit = 100 * 1024;
        String padding = " ".repeat(limit + 1 - PRODUCT.getBytes(StandardCharsets.UTF_8).length);
        refused(Bad.post("/api/products", PRODUCT + padding, BODY_TOO_LARGE));
        refused(Bad.put("/api/products/{product}", PRODUCT + " ".repeat(3 * limit), BODY_TOO_LARGE));
        byte[] bytes = (padding + PRODUCT).getBytes(StandardCharsets.UTF_8);
        API.send(
                        "POST",
                        "/api/products",
                        BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(bytes)),
                        List.of("Content-Type", "application/json"))
                .failed(BODY_TOO_LARGE, Locale.CHINESE);
        assertThat(LEDGER.headPosition()).isEqualTo(head);
        API.post("/api/products", PRODUCT + padding.substring(1)).is(201);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /api/orders/%zz",
                "GET /api/orders?keyword=%zz",
                "GET /api/orders/%00",
                "GET /api/orders?keyword=%ff",
                "GET /api/orders/%2F",
                "POST /api/orders?page=<script>",
                "DELETE /api/products/["
            })
    void addressesNoClientWouldSend(String line) throws Exception {
        long head = LEDGER.headPosition();
        API.raw(line + " HTTP/1.1").failed(BAD_REQUEST, Locale.CHINESE);
        assertThat(LEDGER.headPosition()).isEqualTo(head);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "x", "1.5", "99999999999999999999", "1 2"})
    void consistencyTokensThatAreNone(String token) {
        API.send("GET", "/api/products", BodyPublishers.noBody(), List.of("Consistency-Token", token))
                .failed(PARAMETER_INVALID, Locale.CHINESE);
    }

    @Test
    void requestIdsAreEchoedOrReplaced() {
        Answer named = API.get("/api/orders/" + Shop.UNKNOWN, "X-Request-Id", "shop-7")
                .failed(ORDER_NOT_FOUND, Locale.CHINESE);
        assertThat(named.header("X-Request-Id")).isEqualTo("shop-7");
        Answer unsafe =
                API.get("/api/orders/" + Shop.UNKNOWN, "X-Request-Id", "a b{}").failed(ORDER_NOT_FOUND, Locale.CHINESE);
        assertThat(unsafe.header("X-Request-Id")).isNotBlank().doesNotContain("a b");
    }
}
