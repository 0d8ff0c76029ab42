package io.orderledger.web.json;

import io.orderledger.web.validation.TypeMismatch;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamContext;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.std.DelegatingDeserializer;
import tools.jackson.databind.exc.MismatchedInputException;

/**
 * Reads a value as its field's type would; where that fails, notes the mismatch, skips the value and goes on with the
 * next field. Without notes in the context it fails as usual: only request bodies are read with notes.
 */
final class NotingDeserializer extends DelegatingDeserializer {
    NotingDeserializer(ValueDeserializer<?> deserializer) {
        super(deserializer);
    }

    @Override
    protected ValueDeserializer<?> newDelegatingInstance(ValueDeserializer<?> deserializer) {
        return new NotingDeserializer(deserializer);
    }

    @Override
    public @Nullable Object deserialize(JsonParser parser, DeserializationContext context) {
        BodyMismatches mismatches = BodyMismatches.of(context);
        if (mismatches == null) {
            return super.deserialize(parser, context);
        }
        TokenStreamContext surrounding = surrounding(parser);
        try {
            return super.deserialize(parser, context);
        } catch (MismatchedInputException | InputCoercionException e) {
            mismatches.note(TypeMismatch.at(JsonPaths.of(surrounding), _delegatee.handledType()));
            skipTo(surrounding, parser, e);
            return null;
        }
    }

    /** The context that the value stands in: at the start of an object or array the parser is already inside it. */
    private static TokenStreamContext surrounding(JsonParser parser) {
        TokenStreamContext context = parser.streamReadContext();
        JsonToken token = parser.currentToken();
        return token != null && token.isStructStart() ? Objects.requireNonNull(context.getParent()) : context;
    }

    /** Ends on the last token of the value, as a deserializer does. Bounded by the document. */
    private static void skipTo(TokenStreamContext surrounding, JsonParser parser, JacksonException cause) {
        while (parser.streamReadContext() != surrounding) {
            if (parser.nextToken() == null) {
                throw cause;
            }
        }
    }
}
