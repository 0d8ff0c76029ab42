package io.orderledger.ledger;

import static java.util.Objects.requireNonNull;

import io.orderledger.events.LedgerEvent;
import io.orderledger.events.Personal;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which components of an event are about a person, and about whom. */
final class PersonalComponents {
    private static final ClassValue<List<PersonalComponent>> OF_TYPE = new ClassValue<>() {
        @Override
        protected List<PersonalComponent> computeValue(Class<?> type) {
            return find(type);
        }
    };

    private PersonalComponents() {}

    /** @param owner accessor of the component with the person's id */
    record PersonalComponent(String name, Method accessor, Method owner, boolean mayBeAbsent) {
        String personOf(Object event) {
            return (String) requireNonNull(call(owner, event), "a person's id is never absent");
        }
    }

    static List<PersonalComponent> of(Class<?> type) {
        return OF_TYPE.get(type);
    }

    static PersonalComponent of(Class<?> type, String name) {
        return of(type).stream()
                .filter(component -> component.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(name + " of " + type + " is not personal"));
    }

    /** The persons whose data the event carries; absent data is nobody's. */
    static Set<String> personsIn(LedgerEvent event) {
        List<PersonalComponent> components = of(event.getClass());
        if (components.isEmpty()) return Set.of();
        Set<String> persons = new HashSet<>();
        for (PersonalComponent component : components) {
            if (call(component.accessor(), event) != null) persons.add(component.personOf(event));
        }
        return persons;
    }

    private static List<PersonalComponent> find(Class<?> type) {
        if (!type.isRecord()) return List.of();
        List<PersonalComponent> found = new ArrayList<>();
        for (RecordComponent component : type.getRecordComponents()) {
            Personal personal = component.getAnnotation(Personal.class);
            if (personal == null) continue;
            found.add(new PersonalComponent(
                    component.getName(),
                    component.getAccessor(),
                    accessor(type, personal.value()),
                    component.getAnnotatedType().isAnnotationPresent(Nullable.class)));
        }
        return List.copyOf(found);
    }

    private static Method accessor(Class<?> type, String name) {
        for (RecordComponent component : type.getRecordComponents()) {
            if (component.getName().equals(name)) return component.getAccessor();
        }
        throw new IllegalArgumentException(type + " has no component " + name);
    }

    private static @Nullable Object call(Method accessor, Object event) {
        try {
            return accessor.invoke(event);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError("Events are public records of values", e);
        }
    }
}
