package io.orderledger.web.json;

import java.math.BigDecimal;
import java.util.function.Function;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ser.std.StdSerializer;

/** Money and quantities are numbers on the wire; in the ledger they are strings. */
final class AmountWriter<T> extends StdSerializer<T> {
    private final transient Function<T, BigDecimal> amount;

    AmountWriter(Class<T> type, Function<T, BigDecimal> amount) {
        super(type);
        this.amount = amount;
    }

    @Override
    public void serialize(T value, JsonGenerator generator, SerializationContext context) {
        generator.writeNumber(amount.apply(value));
    }
}
