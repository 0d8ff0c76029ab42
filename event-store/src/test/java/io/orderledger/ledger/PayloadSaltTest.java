package io.orderledger.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.orderledger.events.EventCatalogue;
import io.orderledger.events.EventType;
import java.util.Arrays;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.serialization.SimpleSerializedObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The digest of what an event says cannot be found by trying what it may say. */
class PayloadSaltTest {
    private final LedgerSerializer serializer = new LedgerSerializer(new PlainPersonalData());

    static Iterable<EventType> types() {
        return EventCatalogue.TYPES;
    }

    @ParameterizedTest
    @MethodSource("types")
    void theSameEventHasAnotherDigestEachTime(EventType type) {
        Object sample = Samples.full(type.javaType());
        NewEvent one = written(type, sample);
        NewEvent another = written(type, sample);
        assertThat(one.payloadDigest()).isNotEqualTo(another.payloadDigest());
        for (NewEvent event : new NewEvent[] {one, another}) {
            assertThat(PayloadSalt.isIn(event.payload())).isTrue();
            Object read = serializer.deserialize(
                    new SimpleSerializedObject<>(event.payload(), byte[].class, type.name(), type.revision()));
            assertThat(read).isEqualTo(sample);
        }
    }

    private NewEvent written(EventType type, Object event) {
        return NewEvent.of(new GenericDomainEventMessage<>(type.streamType(), "stream", 0, event), serializer);
    }

    /** Nothing of an event is taken for its salt, or left out as such. */
    @ParameterizedTest
    @MethodSource("types")
    void noEventHasAComponentOfThatName(EventType type) {
        assertThat(Arrays.stream(type.javaType().getRecordComponents()).map(component -> component.getName()))
                .doesNotContain(PayloadSalt.PROPERTY);
    }

    @Test
    void anObjectWithoutPropertiesTakesItToo() {
        byte[] salted = PayloadSalt.addedTo("{}".getBytes(UTF_8));
        assertThat(new String(salted, UTF_8)).matches("\\{\"salt\":\"[A-Za-z0-9_-]{22}\"}");
        assertThat(PayloadSalt.isIn("{\"remark\":\"salt\"}".getBytes(UTF_8))).isFalse();
        assertThat(PayloadSalt.isIn("no json".getBytes(UTF_8))).isFalse();
    }
}
