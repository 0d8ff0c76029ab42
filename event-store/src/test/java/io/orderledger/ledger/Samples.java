package io.orderledger.ledger;

import io.orderledger.events.Money;
import io.orderledger.events.Quantity;
import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One fixed value of every record: what a golden file holds. */
final class Samples {
    private Samples() {}

    /** All components present. */
    static Object full(Class<?> type) {
        return make(type, true);
    }

    /** Every component that may be absent is absent. */
    static Object sparse(Class<?> type) {
        return make(type, false);
    }

    private static Object make(Class<?> type, boolean withNullables) {
        RecordComponent[] components = type.getRecordComponents();
        @Nullable
        Object[] values = Arrays.stream(components)
                .map(component -> isNullable(component) && !withNullables
                        ? null
                        : value(component.getName(), component.getGenericType(), withNullables))
                .toArray();
        try {
            Constructor<?> constructor = type.getDeclaredConstructor(
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError("Cannot make a " + type.getSimpleName(), e);
        }
    }

    private static boolean isNullable(RecordComponent component) {
        return component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    private static Object value(String name, Type type, boolean withNullables) {
        if (type instanceof ParameterizedType list && list.getRawType() == List.class) {
            return List.of(value(name, list.getActualTypeArguments()[0], withNullables));
        }
        if (type == String.class) return name + " 苹果𠮷";
        if (type == Money.class) return Money.of("5.50");
        if (type == Quantity.class) return Quantity.of("12.00");
        if (type == boolean.class) return true;
        if (type == int.class) return 2;
        if (type == Instant.class) return Instant.parse("2024-06-01T15:59:59.120Z");
        if (type == LocalDate.class) return LocalDate.parse("2024-06-02");
        Class<?> javaClass = (Class<?>) type;
        if (javaClass.isEnum()) return javaClass.getEnumConstants()[0];
        if (javaClass.isRecord()) return make(javaClass, withNullables);
        throw new AssertionError("No sample for a component of type " + type);
    }
}
