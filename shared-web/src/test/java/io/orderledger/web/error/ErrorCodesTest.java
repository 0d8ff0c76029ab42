package io.orderledger.web.error;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** What callers rely on: a code and a name keep their meaning. A new entry gets a new line here. */
class ErrorCodesTest {
    private static final String ALL = """
        40001 MALFORMED_REQUEST
        40002 VALIDATION_FAILED
        40003 PARAMETER_INVALID
        40004 PAGE_TOO_DEEP
        40005 DATE_RANGE_REVERSED
        40006 BAD_REQUEST
        40007 IDEMPOTENCY_KEY_INVALID
        40101 SIGN_IN_REQUIRED
        40102 TOKEN_INVALID
        40103 CREDENTIALS_WRONG
        40104 REFRESH_TOKEN_INVALID
        40105 WECHAT_CODE_INVALID
        40301 FORBIDDEN
        40302 NOT_INVITED
        40303 WECHAT_REFUSED
        40401 NOT_FOUND
        40402 ORDER_NOT_FOUND
        40403 PRODUCT_NOT_FOUND
        40404 CUSTOMER_NOT_FOUND
        40405 CUSTOMER_PRICE_NOT_FOUND
        40406 CONFIG_NOT_FOUND
        40501 METHOD_NOT_ALLOWED
        40601 NOT_ACCEPTABLE
        40901 ORDER_TRANSITION_NOT_ALLOWED
        40902 PRICE_CHANGED
        40903 OUT_OF_STOCK
        40904 PHONE_TAKEN
        40905 BARCODE_TAKEN
        40906 PRODUCT_IN_USE
        40907 CUSTOMER_IN_USE
        40908 ORDER_NOT_EDITABLE
        40909 BELOW_COST
        40910 CONCURRENT_CHANGE
        40911 PRODUCT_DELETED
        40912 CUSTOMER_DELETED
        40913 STOCK_COUNT_STALE
        40914 IDEMPOTENCY_IN_FLIGHT
        40920 WECHAT_BOUND
        41201 VERSION_MISMATCH
        41301 BODY_TOO_LARGE
        41501 UNSUPPORTED_MEDIA_TYPE
        42201 PRICE_MISSING
        42202 UNIT_MISMATCH
        42203 AMOUNT_TOO_LARGE
        42204 OVER_DELIVERY
        42205 REASON_REQUIRED
        42206 PLACED_IN_FUTURE
        42207 STOCK_NOT_TRACKED
        42208 LINE_UNKNOWN
        42209 CONFIG_INVALID
        42210 PRODUCT_UNKNOWN
        42211 CUSTOMER_UNKNOWN
        42212 PRICE_VALIDITY_REVERSED
        42213 PRICE_VALIDITY_IN_PAST
        42214 IDEMPOTENCY_KEY_REUSED
        42901 TOO_MANY_ATTEMPTS
        42902 TOO_MANY_REQUESTS
        50001 INTERNAL_ERROR
        50301 UNAVAILABLE
        50302 LEDGER_BUSY
        50303 PROJECTION_BEHIND
        50304 WECHAT_UNAVAILABLE
        """;

    @Test
    void codesAndNamesAreForEver() {
        assertThat(Arrays.stream(ErrorCode.values()).map(error -> error.code() + " " + error.name()))
                .containsExactlyElementsOf(ALL.lines().toList());
    }
}
