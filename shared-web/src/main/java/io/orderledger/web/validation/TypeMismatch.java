package io.orderledger.web.validation;

import io.orderledger.web.Moment;
import io.orderledger.web.error.FieldFailure;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Says what a value that does not fit its field's type should have been. */
public final class TypeMismatch {
    private static final Set<Class<?>> WHOLE_NUMBERS =
            Set.of(int.class, Integer.class, long.class, Long.class, short.class, Short.class, BigInteger.class);
    private static final Map<Class<?>, FieldCode> BY_TYPE = Map.of(
            String.class, FieldCode.NOT_TEXT,
            Boolean.class, FieldCode.NOT_A_BOOLEAN,
            boolean.class, FieldCode.NOT_A_BOOLEAN,
            UUID.class, FieldCode.NOT_A_UUID,
            LocalDate.class, FieldCode.NOT_A_DATE,
            YearMonth.class, FieldCode.NOT_A_MONTH,
            Instant.class, FieldCode.NOT_AN_INSTANT,
            Moment.class, FieldCode.NOT_A_MOMENT);

    private TypeMismatch() {}

    public static FieldFailure at(String field, Class<?> type) {
        if (type.isEnum()) {
            return FieldCode.NOT_ONE_OF.at(field, allowed(type));
        }
        return code(type).at(field);
    }

    private static FieldCode code(Class<?> type) {
        FieldCode known = BY_TYPE.get(type);
        if (known != null) {
            return known;
        }
        if (WHOLE_NUMBERS.contains(type)) {
            return FieldCode.NOT_A_WHOLE_NUMBER;
        }
        if (Number.class.isAssignableFrom(type) || type.isPrimitive()) {
            return FieldCode.NOT_A_NUMBER;
        }
        if (Iterable.class.isAssignableFrom(type) || type.isArray()) {
            return FieldCode.NOT_A_LIST;
        }
        return FieldCode.NOT_AN_OBJECT;
    }

    private static String allowed(Class<?> type) {
        return Arrays.stream(type.getEnumConstants()).map(Object::toString).collect(Collectors.joining(", "));
    }
}
