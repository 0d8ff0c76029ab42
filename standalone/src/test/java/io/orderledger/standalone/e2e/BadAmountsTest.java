package io.orderledger.standalone.e2e;

import static io.orderledger.web.error.ErrorCode.AMOUNT_TOO_LARGE;
import static io.orderledger.web.error.ErrorCode.VALIDATION_FAILED;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Bad input: money and quantities. */
class BadAmountsTest extends EndToEnd {
    private static final String PRICES = "/api/customers/{customer}/prices";
    private static final String STOCK = "/api/products/{product}/stock-adjustments";

    @ParameterizedTest
    @CsvSource({
        "-0.01, TOO_SMALL",
        "-1, TOO_SMALL",
        "-1e400, TOO_SMALL",
        "0.001, TOO_MANY_DECIMALS",
        "5.555, TOO_MANY_DECIMALS",
        "99999999.991, AMOUNT_TOO_LARGE",
        "1e-400, TOO_MANY_DECIMALS",
        "1E-2147483647, TOO_MANY_DECIMALS",
        "100000000.00, AMOUNT_TOO_LARGE",
        "1E+20, AMOUNT_TOO_LARGE",
        "1e400, AMOUNT_TOO_LARGE",
        "1E+2147483647, AMOUNT_TOO_LARGE",
    })
    void moneyThatIsNone(String amount, String code) {
        boolean large = code.equals("AMOUNT_TOO_LARGE");
        var error = large ? AMOUNT_TOO_LARGE : VALIDATION_FAILED;
        refused(Bad.post(
                "/api/products",
                "{'name':'a','globalPrice':%1$s,'cost':%1$s,'stock':%1$s}".formatted(amount),
                error,
                "cost " + code,
                "globalPrice " + code,
                "stock " + code));
        refused(Bad.put(
                "/api/products/{product}",
                "{'name':'a','globalPrice':%1$s,'cost':%1$s}".formatted(amount),
                error,
                "cost " + code,
                "globalPrice " + code));
        refused(Bad.post(
                PRICES,
                "{'productId':'{product}','price':%1$s,'minQuantity':%1$s}".formatted(amount),
                error,
                "minQuantity " + code,
                "price " + code));
        refused(Bad.post(
                STOCK,
                "{'countedQuantity':%s,'version':1,'reason':'盘点'}".formatted(amount),
                error,
                "countedQuantity " + code));
        refused(Bad.post(
                "/api/orders",
                "{'customerId':'{customer}','items':[{'productId':'{product}','quantity':1,'unitPrice':%s}]}"
                        .formatted(amount),
                error,
                "items[0].unitPrice " + code));
    }

    @ParameterizedTest
    @CsvSource({
        "0, NOT_POSITIVE",
        "0.00, NOT_POSITIVE",
        "-0.0, NOT_POSITIVE",
        "0e-999999999, NOT_POSITIVE",
        "-3, NOT_POSITIVE",
        "0.001, TOO_MANY_DECIMALS",
        "1e-400, TOO_MANY_DECIMALS",
        "100000000, AMOUNT_TOO_LARGE",
        "1e400, AMOUNT_TOO_LARGE",
    })
    void quantitiesThatAreNone(String quantity, String code) {
        var error = code.equals("AMOUNT_TOO_LARGE") ? AMOUNT_TOO_LARGE : VALIDATION_FAILED;
        String items = "'items':[{'productId':'{product}','quantity':%s}]".formatted(quantity);
        refused(Bad.post(
                "/api/orders", "{'customerId':'{customer}'," + items + "}", error, "items[0].quantity " + code));
        refused(Bad.put("/api/orders/{draft}", "{" + items + "}", error, "items[0].quantity " + code));
        refused(Bad.post(
                "/api/orders/{shipped}/deliver",
                "{'items':[{'id':'{unknown}','quantity':%s}]}".formatted(quantity),
                error,
                "items[0].quantity " + code));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0e-999999999", "0E+999999999", "0.000", "-0.00", "5e0", "5.500", "0.55E+1", "99999999.99"})
    void oddlyWrittenAmountsMeanWhatTheySay(String amount) {
        Answer answer = API.post("/api/products", "{\"name\":\"a\",\"globalPrice\":" + amount + "}")
                .is(201);
        BigDecimal price = answer.data().path("globalPrice").decimalValue();
        assertThat(price).isEqualByComparingTo(new BigDecimal(amount).stripTrailingZeros());
        assertThat(answer.text()).containsPattern("\"globalPrice\":\\d{1,8}\\.\\d\\d,");
        assertThat(API.get("/api/products/" + answer.id())
                        .data()
                        .path("globalPrice")
                        .decimalValue())
                .isEqualByComparingTo(price);
    }

    @ParameterizedTest
    @MethodSource
    void sumsThatAreTooLarge(Bad bad) {
        refused(bad);
    }

    static Stream<Bad> sumsThatAreTooLarge() {
        String line = "{'productId':'{product}','quantity':%s,'unitPrice':%s}";
        String order = "{'customerId':'{customer}','items':[%s]}";
        return Stream.of(
                Bad.post("/api/orders", order.formatted(line.formatted("99999999.99", "1.01")), AMOUNT_TOO_LARGE),
                Bad.post("/api/orders", order.formatted(line.formatted("2", "99999999.99")), AMOUNT_TOO_LARGE),
                Bad.post(
                        "/api/orders",
                        order.formatted(line.formatted("1", "99999999.99") + "," + line.formatted("1", "0.01")),
                        AMOUNT_TOO_LARGE),
                // The price is small; what the goods cost is not.
                Bad.post("/api/orders", order.formatted(line.formatted("99999999.99", "0.01")), AMOUNT_TOO_LARGE),
                Bad.put(
                        "/api/orders/{draft}",
                        "{'items':[" + line.formatted("2", "99999999.99") + "]}",
                        AMOUNT_TOO_LARGE),
                Bad.post(STOCK, "{'difference':99999999.99,'reason':'多了'}", AMOUNT_TOO_LARGE));
    }

    @Test
    void theLargestOrderThereIs() {
        String product = SHOP.product("{'name':'金条'}");
        Answer order =
                API.post("/api/orders", SHOP.fill("""
                    {"customerId":"{customer}","items":[{"productId":"%s","quantity":1,"unitPrice":99999999.99}]}
                    """.formatted(product))).is(201);
        assertThat(order.data().path("totalAmount").decimalValue()).isEqualTo(new BigDecimal("99999999.99"));
        assertThat(API.get("/api/orders/" + order.id())
                        .data()
                        .path("totalAmount")
                        .decimalValue())
                .isEqualTo(new BigDecimal("99999999.99"));
    }
}
