package io.orderledger.query.statement;

import io.orderledger.events.DeliveryStatus;
import io.orderledger.events.EmployeeRole;
import io.orderledger.events.Fulfillment;
import io.orderledger.events.Money;
import io.orderledger.events.OrderStatus;
import io.orderledger.events.PriceSource;
import io.orderledger.events.Quantity;
import io.orderledger.events.Role;
import io.orderledger.events.StopStatus;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Values for the parameters of a statement, taken from records by component name. The first record that has the
 * component wins, so the most special one comes first. {@code totals.amount} reads a component of a component.
 *
 * <p>Which record gives which parameter is found out once for each combination of record types.
 */
public final class RecordParameters {
    private static final ClassValue<Map<String, Method>> ACCESSORS = new ClassValue<>() {
        @Override
        protected Map<String, Method> computeValue(Class<?> type) {
            return accessors(type);
        }
    };

    private final String statement;
    private final List<String> names;
    private final Map<List<Class<?>>, Origin[]> origins = new ConcurrentHashMap<>();

    /** @param names of the parameters in their order */
    RecordParameters(String statement, List<String> names) {
        this.statement = statement;
        this.names = names;
    }

    /** Where a parameter comes from: a component of a record, or a component of that component, and so on. */
    private record Origin(int source, Method first, List<String> further) {}

    public List<String> names() {
        return names;
    }

    /** @throws IllegalArgumentException when no record has a component of that name */
    public @Nullable Object[] of(List<? extends Record> sources) {
        List<Class<?>> types = new ArrayList<>(sources.size());
        for (Record source : sources) {
            types.add(source.getClass());
        }
        Origin[] found = origins.computeIfAbsent(types, this::origins);
        @Nullable Object[] values = new @Nullable Object[found.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = toJdbc(names.get(i), follow(found[i], sources.get(found[i].source())));
        }
        return values;
    }

    private Origin[] origins(List<Class<?>> types) {
        return names.stream().map(name -> origin(name, types)).toArray(Origin[]::new);
    }

    private Origin origin(String name, List<Class<?>> types) {
        List<String> path = List.of(name.split("\\.", -1));
        for (int source = 0; source < types.size(); source++) {
            Method first = ACCESSORS.get(types.get(source)).get(path.getFirst());
            if (first != null) {
                return new Origin(source, first, path.subList(1, path.size()));
            }
        }
        throw unknown(name);
    }

    private @Nullable Object follow(Origin origin, Record source) {
        Object current = read(origin.first(), source);
        for (String step : origin.further()) {
            if (current == null) {
                return null;
            }
            Method accessor = current instanceof Record owner
                    ? ACCESSORS.get(owner.getClass()).get(step)
                    : null;
            if (accessor == null) {
                throw unknown(step);
            }
            current = read(accessor, current);
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
            case DeliveryStatus status -> status.wireName();
            case StopStatus status -> status.wireName();
            case Role role -> role.wireName();
            case EmployeeRole role -> role.wireName();
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

    private IllegalArgumentException unknown(String name) {
        return new IllegalArgumentException("Nothing gives parameter " + name + " of statement " + statement);
    }
}
