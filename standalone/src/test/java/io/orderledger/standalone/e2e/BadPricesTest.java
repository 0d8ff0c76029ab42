package io.orderledger.standalone.e2e;

import static io.orderledger.web.error.ErrorCode.CUSTOMER_DELETED;
import static io.orderledger.web.error.ErrorCode.CUSTOMER_NOT_FOUND;
import static io.orderledger.web.error.ErrorCode.CUSTOMER_PRICE_NOT_FOUND;
import static io.orderledger.web.error.ErrorCode.PARAMETER_INVALID;
import static io.orderledger.web.error.ErrorCode.PRICE_VALIDITY_IN_PAST;
import static io.orderledger.web.error.ErrorCode.PRICE_VALIDITY_REVERSED;
import static io.orderledger.web.error.ErrorCode.PRODUCT_DELETED;
import static io.orderledger.web.error.ErrorCode.PRODUCT_NOT_FOUND;
import static io.orderledger.web.error.ErrorCode.VALIDATION_FAILED;
import static io.orderledger.web.error.ErrorCode.VERSION_MISMATCH;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Bad input: prices of customers. */
class BadPricesTest extends EndToEnd {
    private static final String PRICES = "/api/customers/{customer}/prices";

    @ParameterizedTest
    @MethodSource
    void prices(Bad bad) {
        refused(bad);
    }

    static Stream<Bad> prices() {
        String price = "{'productId':'{product}','price':5%s}";
        return Stream.of(
                Bad.post(PRICES, "{}", VALIDATION_FAILED, "price REQUIRED", "productId REQUIRED"),
                Bad.post(
                        PRICES,
                        "{'productId':'x','price':'5'}",
                        VALIDATION_FAILED,
                        "price NOT_A_NUMBER",
                        "productId NOT_A_UUID"),
                Bad.post(
                        PRICES,
                        price.formatted(",'validFrom':'2999-06-02','validTo':'2999-06-01'"),
                        PRICE_VALIDITY_REVERSED),
                Bad.post(PRICES, price.formatted(",'validTo':'2020-01-01'"), PRICE_VALIDITY_REVERSED),
                Bad.post(PRICES, price.formatted(",'validFrom':'2020-01-01'"), PRICE_VALIDITY_IN_PAST),
                Bad.post(
                        PRICES,
                        price.formatted(",'validFrom':'1000-01-01','validTo':'2999-01-01'"),
                        PRICE_VALIDITY_IN_PAST),
                Bad.post(
                        PRICES,
                        price.formatted(",'validFrom':'2024-02-30','validTo':'tomorrow','operator':1"),
                        VALIDATION_FAILED,
                        "operator NOT_TEXT",
                        "validFrom NOT_A_DATE",
                        "validTo NOT_A_DATE"),
                Bad.post(
                        PRICES,
                        price.formatted(",'validFrom':'0001-01-01'"),
                        VALIDATION_FAILED,
                        "validFrom NOT_A_DATE"),
                Bad.post(PRICES, price.formatted(",'validFrom':20240601"), VALIDATION_FAILED, "validFrom NOT_A_DATE"),
                Bad.post(
                        PRICES,
                        price.formatted(",'validFrom':'2024-06-01T00:00:00Z'"),
                        VALIDATION_FAILED,
                        "validFrom NOT_A_DATE"),
                Bad.post(
                                "/api/customers/" + SHOP.customer("{'name':'新客'}") + "/prices",
                                price.formatted(""),
                                VERSION_MISMATCH)
                        .with("If-Match", "\"1\""),
                Bad.post("/api/customers/{unknown}/prices", price.formatted(""), CUSTOMER_NOT_FOUND),
                Bad.post("/api/customers/{product}/prices", price.formatted(""), CUSTOMER_NOT_FOUND),
                Bad.post("/api/customers/{gone-customer}/prices", price.formatted(""), CUSTOMER_DELETED),
                Bad.post(PRICES, "{'productId':'{unknown}','price':5}", PRODUCT_NOT_FOUND),
                Bad.post(PRICES, "{'productId':'{customer}','price':5}", PRODUCT_NOT_FOUND),
                Bad.post(PRICES, "{'productId':'{gone-product}','price':5}", PRODUCT_DELETED),
                Bad.delete(PRICES + "/{product}", CUSTOMER_PRICE_NOT_FOUND),
                Bad.delete("/api/customers/{unknown}/prices/{product}", CUSTOMER_PRICE_NOT_FOUND),
                Bad.delete(
                        "/api/customers/1/prices/2",
                        PARAMETER_INVALID,
                        "customerId NOT_A_UUID",
                        "productId NOT_A_UUID"),
                Bad.get("/api/customers/{unknown}/prices", CUSTOMER_NOT_FOUND),
                Bad.get(
                        PRICES + "?productId=x&on=yesterday",
                        PARAMETER_INVALID,
                        "on NOT_A_DATE",
                        "productId NOT_A_UUID"),
                Bad.get(PRICES + "/{unknown}/history", PRODUCT_NOT_FOUND),
                Bad.get("/api/customers/{unknown}/prices/{product}/history", CUSTOMER_NOT_FOUND));
    }
}
