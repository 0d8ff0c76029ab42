package io.orderledger.ledger;

import io.orderledger.events.Money;
import io.orderledger.events.Quantity;
import java.util.function.Function;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

/** Stores amounts as decimal strings such as {@code "5.50"}, which no JSON reader on the way can round. */
final class AmountsAsStrings {
    private AmountsAsStrings() {}

    static JacksonModule module() {
        return new SimpleModule("amounts-as-strings")
                .addSerializer(Money.class, new Writer<>(Money.class))
                .addDeserializer(Money.class, new Reader<>(Money.class, Money::of))
                .addSerializer(Quantity.class, new Writer<>(Quantity.class))
                .addDeserializer(Quantity.class, new Reader<>(Quantity.class, Quantity::of));
    }

    private static final class Writer<T> extends StdSerializer<T> {
        Writer(Class<T> type) {
            super(type);
        }

        @Override
        public void serialize(T amount, JsonGenerator json, SerializationContext context) {
            json.writeString(amount.toString());
        }
    }

    private static final class Reader<T> extends StdDeserializer<T> {
        private final Class<T> type;
        private final transient Function<String, T> parse;

        Reader(Class<T> type, Function<String, T> parse) {
            super(type);
            this.type = type;
            this.parse = parse;
        }

        @Override
        public T deserialize(JsonParser json, DeserializationContext context) {
            if (json.currentToken() != JsonToken.VALUE_STRING) {
                return context.reportInputMismatch(type, "an amount is stored as a string");
            }
            String text = json.getString();
            try {
                return parse.apply(text);
            } catch (ArithmeticException | NumberFormatException e) {
                return context.reportInputMismatch(type, "not an amount with two decimals: %s", text);
            }
        }
    }
}
