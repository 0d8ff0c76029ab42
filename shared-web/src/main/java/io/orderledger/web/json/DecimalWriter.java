package io.orderledger.web.json;

import java.math.BigDecimal;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ser.std.StdSerializer;

/** Decimals have two decimals at least and no exponent: {@code 5.50}, whatever scale a sum or a driver gave them. */
final class DecimalWriter extends StdSerializer<BigDecimal> {
    private static final int MIN_DECIMALS = 2;

    DecimalWriter() {
        super(BigDecimal.class);
    }

    @Override
    public void serialize(BigDecimal value, JsonGenerator generator, SerializationContext context) {
        BigDecimal written = value.scale() < MIN_DECIMALS ? value.setScale(MIN_DECIMALS) : value;
        generator.writeNumber(written);
    }
}
