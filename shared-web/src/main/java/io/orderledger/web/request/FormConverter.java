package io.orderledger.web.request;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.core.convert.converter.Converter;

/** Reads a parameter in the one form of its type; an empty one counts as absent. */
final class FormConverter<T> implements Converter<String, @Nullable T> {
    private final Function<String, T> parse;

    FormConverter(Function<String, T> parse) {
        this.parse = parse;
    }

    @Override
    public @Nullable T convert(String text) {
        return text.isEmpty() ? null : parse.apply(text);
    }
}
