package io.orderledger.web.request;

import io.orderledger.web.validation.UuidText;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.convert.TypeDescriptor;
import org.springframework.core.convert.converter.GenericConverter;

/** Text in a path or a parameter: empty counts as absent, ids arrive in the small letters that the ledger keeps. */
final class ParameterText implements GenericConverter {
    @Override
    public Set<ConvertiblePair> getConvertibleTypes() {
        return Set.of(new ConvertiblePair(String.class, String.class));
    }

    @Override
    public @Nullable Object convert(@Nullable Object source, TypeDescriptor sourceType, TypeDescriptor targetType) {
        if (source == null || source.equals("")) {
            return null;
        }
        return targetType.hasAnnotation(UuidText.class) ? source.toString().toLowerCase(Locale.ROOT) : source;
    }
}
