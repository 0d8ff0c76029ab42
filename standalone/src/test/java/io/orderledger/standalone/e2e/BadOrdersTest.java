package io.orderledger.standalone.e2e;

import static io.orderledger.web.error.ErrorCode.CUSTOMER_DELETED;
import static io.orderledger.web.error.ErrorCode.CUSTOMER_UNKNOWN;
import static io.orderledger.web.error.ErrorCode.LINE_UNKNOWN;
import static io.orderledger.web.error.ErrorCode.PLACED_IN_FUTURE;
import static io.orderledger.web.error.ErrorCode.PRICE_MISSING;
import static io.orderledger.web.error.ErrorCode.PRODUCT_DELETED;
import static io.orderledger.web.error.ErrorCode.PRODUCT_UNKNOWN;
import static io.orderledger.web.error.ErrorCode.UNIT_MISMATCH;
import static io.orderledger.web.error.ErrorCode.VALIDATION_FAILED;
import static org.assertj.core.api.Assertions.assertThat;

import io.orderledger.web.error.ErrorCode;
import java.time.Instant;
import java.util.Collections;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Bad input: orders that cannot be placed. */
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

    /** Naming all ten thousand would take seconds; a list that is too long is not looked through. */
    @Test
    void tenThousandLines() {
        Answer answer =
                refused(place("'items':[" + "{},".repeat(9_999) + "{}]", VALIDATION_FAILED, tenThousandEmptyLines()));
        assertThat(answer.data().path("errorCount").intValue()).isBetween(MOST_LINES, 5 * MOST_LINES);
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
}
