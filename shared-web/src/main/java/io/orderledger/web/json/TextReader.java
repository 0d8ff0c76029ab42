package io.orderledger.web.json;

import java.time.DateTimeException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;

/** Reads a value that JSON writes as text, from text only: no number is a date, no empty text an absent one. */
final class TextReader<T> extends StdDeserializer<T> {
    private final Class<T> type;
    private final transient Function<String, T> parse;

    TextReader(Class<T> type, Function<String, T> parse) {
        super(type);
        this.type = type;
        this.parse = parse;
    }

    @Override
    public @Nullable T deserialize(JsonParser parser, DeserializationContext context) {
        if (!parser.hasToken(JsonToken.VALUE_STRING)) {
            return type.cast(context.handleUnexpectedToken(context.constructType(type), parser));
        }
        String text = parser.getString();
        try {
            return parse.apply(text);
        } catch (DateTimeException | IllegalArgumentException e) {
            return type.cast(context.handleWeirdStringValue(type, text, "not in the form of this API"));
        }
    }
}
