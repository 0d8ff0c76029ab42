package io.orderledger.events;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class EventCatalogueTest {
    static final List<EventType> TYPES = EventCatalogue.TYPES;

    private static final Map<Class<?>, String> STREAM_TYPES = Map.of(
            OrderEvent.class, "order",
            ProductEvent.class, "product",
            CustomerEvent.class, "customer",
            PriceEvent.class, "price",
            ConfigEvent.class, "config",
            UserEvent.class, "user",
            EmployeeEvent.class, "employee",
            DeliveryEvent.class, "delivery");

    @Test
    void everyEventOfTheSealedInterfacesIsCatalogued() {
        assertThat(TYPES.stream().<Class<?>>map(EventType::javaType).collect(toSet()))
                .isEqualTo(recordsOf(LedgerEvent.class).collect(toSet()));
    }

    @Test
    void everyNameAndEveryRecordIsThereOnce() {
        assertThat(TYPES).extracting(EventType::name).doesNotHaveDuplicates();
        assertThat(TYPES).extracting(EventType::javaType).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @FieldSource("TYPES")
    void namesFitTheirColumns(EventType type) {
        assertThat(type.name()).matches("[a-z]+\\.[a-z]+(-[a-z]+)*").hasSizeLessThanOrEqualTo(64);
        assertThat(type.revision()).matches("[1-9][0-9]*").hasSizeLessThanOrEqualTo(8);
    }

    @ParameterizedTest
    @FieldSource("TYPES")
    void theNameBeginsWithTheKindOfStream(EventType type) {
        List<String> expected = STREAM_TYPES.entrySet().stream()
                .filter(kind -> kind.getKey().isAssignableFrom(type.javaType()))
                .map(Map.Entry::getValue)
                .toList();
        assertThat(expected).containsExactly(type.streamType());
    }

    @ParameterizedTest
    @FieldSource("TYPES")
    void typesAreFoundByNameAndByRecord(EventType type) {
        assertThat(EventCatalogue.byName(type.name())).contains(type);
        assertThat(EventCatalogue.byJavaType(type.javaType())).contains(type);
    }

    @Test
    void nothingElseIsAnEvent() {
        assertThat(EventCatalogue.byName("order.placed ")).isEmpty();
        assertThat(EventCatalogue.byName(OrderEvent.OrderPlaced.class.getName()))
                .isEmpty();
        assertThat(EventCatalogue.byJavaType(OrderEvent.class)).isEmpty();
        assertThat(EventCatalogue.byJavaType(String.class)).isEmpty();
    }

    /** What is stored must mean the same in ten years: exact values, no floating point, no framework's types. */
    @ParameterizedTest
    @FieldSource("TYPES")
    void eventsHoldNothingButValues(EventType type) {
        assertValues(type.javaType());
    }

    private static void assertValues(Class<?> holder) {
        for (RecordComponent component : holder.getRecordComponents()) {
            Class<?> value = component.getType();
            if (value == List.class) value = elementOf(component.getGenericType());
            if (value.isRecord() && !VALUES.contains(value)) {
                assertValues(value);
            } else {
                assertThat(value.isEnum() || VALUES.contains(value))
                        .as("%s.%s is a %s", holder.getSimpleName(), component.getName(), value)
                        .isTrue();
            }
        }
    }

    private static final Set<Class<?>> VALUES =
            Set.of(String.class, boolean.class, int.class, Money.class, Quantity.class, Instant.class, LocalDate.class);

    private static Class<?> elementOf(Type list) {
        return (Class<?>) ((ParameterizedType) list).getActualTypeArguments()[0];
    }

    private static Stream<Class<?>> recordsOf(Class<?> sealed) {
        if (sealed.isRecord()) return Stream.of(sealed);
        assertThat(sealed.isSealed() && Modifier.isInterface(sealed.getModifiers()))
                .as("%s is sealed", sealed)
                .isTrue();
        return Arrays.stream(sealed.getPermittedSubclasses()).flatMap(EventCatalogueTest::recordsOf);
    }
}
