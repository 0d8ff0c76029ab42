package io.orderledger.web.json;

import io.orderledger.web.error.FieldFailure;
import io.orderledger.web.validation.FieldCode;
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
import tools.jackson.databind.exc.InvalidFormatException;
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
            mismatches.note(failure(surrounding, e));
            skipTo(surrounding, parser, e);
            // A primitive must have some value, or the rest of its record would not be read.
            return _delegatee.handledType().isPrimitive() ? _delegatee.getEmptyValue(context) : null;
        }
    }

    /** A failure from further in has a path: a primitive that was not given a value, or a key of a map. */
    private FieldFailure failure(TokenStreamContext surrounding, JacksonException exception) {
        if (!(exception instanceof MismatchedInputException mismatch)
                || mismatch.getPath().isEmpty()) {
            return TypeMismatch.at(JsonPaths.of(surrounding), _delegatee.handledType());
        }
        String path = JsonPaths.of(surrounding, mismatch.getPath());
        return mismatch instanceof InvalidFormatException key && key.getTargetType() != null
                ? TypeMismatch.at(path, key.getTargetType())
                : FieldCode.REQUIRED.at(path);
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
