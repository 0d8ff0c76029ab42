package io.orderledger.query.order;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Names what two records of one kind do not have in common, down to the elements of their lists. */
final class DifferingFields {
    private DifferingFields() {}

    /** All of it when only one of them is there. */
    static <R extends Record> List<String> of(Optional<R> one, Optional<R> other, String prefix) {
        List<String> names = new ArrayList<>();
        if (one.isPresent() && other.isPresent()) {
            compare(one.get(), other.get(), prefix, names);
        } else if (one.isPresent() != other.isPresent()) {
            names.add(prefix + "*");
        }
        return names;
    }

    private static void compare(Record one, Record other, String prefix, List<String> names) {
        for (RecordComponent component : one.getClass().getRecordComponents()) {
            values(value(component, one), value(component, other), prefix + component.getName(), names);
        }
    }

    private static void values(@Nullable Object one, @Nullable Object other, String name, List<String> names) {
        if (one instanceof Record first && other instanceof Record second) {
            compare(first, second, name + ".", names);
        } else if (one instanceof List<?> first && other instanceof List<?> second && first.size() == second.size()) {
            for (int i = 0; i < first.size(); i++) {
                values(first.get(i), second.get(i), name + "[" + i + "]", names);
            }
        } else if (!Objects.equals(one, other)) {
            names.add(name);
        }
    }

    private static @Nullable Object value(RecordComponent component, Record owner) {
        try {
            return component.getAccessor().invoke(owner);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("Cannot read " + component, e);
        }
    }
}
