package io.orderledger.standalone.e2e;

import java.math.BigDecimal;
import tools.jackson.databind.JsonNode;

/** Amounts as they come over the wire, to be compared digit by digit. */
final class Amounts {
    private static final int DECIMALS = 2;

    private Amounts() {}

    /** @throws ArithmeticException where the field has more than two decimals */
    static BigDecimal of(JsonNode object, String field) {
        return object.path(field).decimalValue().setScale(DECIMALS);
    }
}
