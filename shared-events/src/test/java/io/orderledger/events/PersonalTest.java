package io.orderledger.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** What tells who a person is cannot get into the ledger in the clear, because somebody forgot to say so. */
class PersonalTest {
    static final List<EventType> TYPES = EventCatalogue.TYPES;

    private static final Pattern TELLING =
            Pattern.compile("phone|address|contact|customerName", Pattern.CASE_INSENSITIVE);
    /** Whose name is personal: that of a customer. Products have names too, and users act under theirs. */
    private static final Class<?> NAMED = CustomerEvent.class;

    @ParameterizedTest
    @FieldSource("TYPES")
    void whatTellsWhoAPersonIsSaysWhose(EventType type) {
        for (RecordComponent component : type.javaType().getRecordComponents()) {
            String name = component.getName();
            boolean telling =
                    TELLING.matcher(name).find() || (name.equals("name") && NAMED.isAssignableFrom(type.javaType()));
            assertThat(component.isAnnotationPresent(Personal.class))
                    .as("%s.%s is @Personal", type.javaType().getSimpleName(), name)
                    .isEqualTo(telling);
        }
    }

    @ParameterizedTest
    @FieldSource("TYPES")
    void aPersonIsNamedByAnIdOfTheSameEvent(EventType type) {
        Set<String> ids = Set.of("customerId", "userId", "employeeId");
        for (RecordComponent component : type.javaType().getRecordComponents()) {
            Personal personal = component.getAnnotation(Personal.class);
            if (personal == null) continue;
            assertThat(component.getType()).isEqualTo(String.class);
            assertThat(ids).contains(personal.value());
            assertThat(type.javaType().getRecordComponents())
                    .filteredOn(other -> other.getName().equals(personal.value()))
                    .singleElement()
                    .extracting(RecordComponent::getType)
                    .isEqualTo(String.class);
        }
    }

    /** The ledger looks at the components of the event itself: deeper down nothing would be encrypted. */
    @ParameterizedTest
    @FieldSource("TYPES")
    void nothingWithinAPartOfAnEventIsPersonal(EventType type) {
        Arrays.stream(type.javaType().getRecordComponents()).forEach(PersonalTest::assertPartsAreNot);
    }

    private static void assertPartsAreNot(RecordComponent component) {
        Class<?> part = component.getGenericType() instanceof ParameterizedType list
                ? (Class<?>) list.getActualTypeArguments()[0]
                : component.getType();
        if (!part.isRecord()) return;
        for (RecordComponent inner : part.getRecordComponents()) {
            assertThat(TELLING.matcher(inner.getName()).find() || inner.isAnnotationPresent(Personal.class))
                    .as("%s.%s", part.getSimpleName(), inner.getName())
                    .isFalse();
            assertPartsAreNot(inner);
        }
    }
}
