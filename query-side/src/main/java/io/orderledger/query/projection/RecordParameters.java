package io.orderledger.query.projection;

import io.orderledger.events.Fulfillment;
import io.orderledger.events.Money;
import io.orderledger.events.OrderStatus;
import io.orderledger.events.PriceSource;
import io.orderledger.events.Quantity;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Values for the parameters of a statement, taken from records by component name. The first record that has the
 * component wins, so the most special one comes first. {@code totals.amount} reads a component of a component.
 */
final class RecordParameters {
    private static final ClassValue<Map<String, Method>> ACCESSORS = new ClassValue<>() {
        @Override
        protected Map<String, Method> computeValue(Class<?> type) {
            return accessors(type);
        }
    };

    private RecordParameters() {}

    /** @throws IllegalArgumentException when no record has a component of that name */
    static @Nullable Object[] of(NamedStatement statement, List<? extends Record> sources) {
        List<String> names = statement.parameters();
        @Nullable Object[] values = new @Nullable Object[names.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = value(statement, names.get(i), sources);
        }
        return values;
    }

    private static @Nullable Object value(NamedStatement statement, String name, List<? extends Record> sources) {
        String[] path = name.split("\\.", -1);
        for (Record source : sources) {
            if (ACCESSORS.get(source.getClass()).containsKey(path[0])) {
                return toJdbc(name, follow(statement, path, source));
            }
        }
        throw unknown(statement, name);
    }

    private static @Nullable Object follow(NamedStatement statement, String[] path, Record source) {
        Object current = source;
        for (String step : path) {
            Method accessor = current instanceof Record owner
                    ? ACCESSORS.get(owner.getClass()).get(step)
                    : null;
            if (accessor == null) {
                throw unknown(statement, String.join(".", path));
            }
            Object next = read(accessor, current);
            if (next == null) {
                return null;
            }
            current = next;
        }
        return current;
    }

    private static @Nullable Object toJdbc(String name, @Nullable Object value) {
        return switch (value) {
            case null -> null;
            case Money money -> money.amount();
            case Quantity quantity -> quantity.amount();
            case Instant instant -> LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
            case OrderStatus status -> status.wireName();
            case Fulfillment fulfillment -> fulfillment.wireName();
            case PriceSource source -> source.wireName();
            case String _, BigDecimal _, LocalDate _, Long _, Integer _ -> value;
            default ->
                throw new IllegalArgumentException(
                        "Parameter " + name + " has a type without a column: " + value.getClass());
        };
    }

    private static Map<String, Method> accessors(Class<?> type) {
        Map<String, Method> byName = new HashMap<>();
        for (RecordComponent component : type.getRecordComponents()) {
            byName.put(component.getName(), accessible(component.getAccessor()));
        }
        // An event's status is sometimes a constant of its class and not a component: OrderSubmitted.from().
        for (Class<?> contract : type.getInterfaces()) {
            for (Method method : contract.getMethods()) {
                if (method.getParameterCount() == 0) {
                    byName.putIfAbsent(method.getName(), accessible(method));
                }
            }
        }
        return byName;
    }

    private static Method accessible(Method method) {
        method.setAccessible(true);
        return method;
    }

    private static @Nullable Object read(Method accessor, Object owner) {
        try {
            return accessor.invoke(owner);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalArgumentException("Cannot read " + accessor, e);
        }
    }

    private static IllegalArgumentException unknown(NamedStatement statement, String name) {
        return new IllegalArgumentException("Nothing gives parameter " + name + " of statement " + statement.name());
    }
}
