package io.orderledger.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.orderledger.events.Money;
import io.orderledger.events.OrderEvent.OrderSubmitted;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.MergedTrackingToken;
import org.axonframework.eventhandling.ReplayToken;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.tokenstore.ConfigToken;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.SerializationException;
import org.axonframework.serialization.SimpleSerializedObject;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

class LedgerSerializerTest {
    private final LedgerSerializer serializer = new LedgerSerializer(new PlainPersonalData());

    static Stream<TrackingToken> tokens() {
        TrackingToken seven = new GlobalSequenceTrackingToken(7);
        TrackingToken nine = new GlobalSequenceTrackingToken(9);
        return Stream.of(
                seven,
                new GapAwareTrackingToken(3, Set.of(1L)),
                ReplayToken.createReplayToken(nine, seven),
                ReplayToken.createReplayToken(nine, seven, "a reason"),
                ReplayToken.createReplayToken(nine, null),
                new MergedTrackingToken(seven, nine),
                new ConfigToken(Map.of("id", "store")));
    }

    @ParameterizedTest
    @MethodSource("tokens")
    void everyTokenOfAxonIsReadBack(TrackingToken token) {
        Object readBack = serializer.deserialize(serializer.serialize(token, byte[].class));
        assertThat(readBack).isEqualTo(token);
    }

    @Test
    void anUnknownEventTypeIsAnError() {
        assertThatThrownBy(() -> read("{\"orderId\":\"1\"}", "order.forgotten", "1"))
                .isInstanceOf(SerializationException.class)
                .hasMessageContaining("order.forgotten");
        assertThatThrownBy(() -> read("{}", "org.axonframework.NoSuchClass", null))
                .isInstanceOf(SerializationException.class);
        assertThatThrownBy(() -> read("{}", "javax.script.ScriptEngineManager", null))
                .isInstanceOf(SerializationException.class);
    }

    @Test
    void aRevisionThatNoUpcasterLiftedIsAnError() {
        assertThatThrownBy(() -> read("{\"orderId\":\"1\"}", "order.submitted", "2"))
                .isInstanceOf(SerializationException.class)
                .hasMessageContaining("revision 2");
    }

    @Test
    void aPropertyThatTheEventDoesNotHaveIsAnError() {
        assertThatThrownBy(() -> read("{\"orderId\":\"1\",\"colour\":\"red\"}", "order.submitted", "1"))
                .isInstanceOf(SerializationException.class);
    }

    @Test
    void anAmountIsAStringAndNothingElse() {
        assertThat(text(Money.of("5.50"))).isEqualTo("\"5.50\"");
        for (String wrong : new String[] {"5.5", "\"5.555\"", "\"five\"", "{\"amount\":\"5.50\"}"}) {
            assertThatThrownBy(() -> read(wrong, Money.class.getName(), null))
                    .as(wrong)
                    .isInstanceOf(SerializationException.class);
        }
    }

    @Test
    void aTreeKeepsTheDigitsOfNumbers() {
        byte[] stored = "{\"amount\":5.50,\"large\":12345678901234567890.10}".getBytes(UTF_8);
        JsonNode tree = serializer.getConverter().convert(stored, JsonNode.class);
        assertThat(new String(serializer.getConverter().convert(tree, byte[].class), UTF_8))
                .isEqualTo(new String(stored, UTF_8));
    }

    @Test
    void metadataHasTheSameBytesInWhateverOrderItWasFilled() {
        Map<String, Object> oneWay = new LinkedHashMap<>();
        Map<String, Object> other = new LinkedHashMap<>();
        for (int i = 0; i < 100; i++) oneWay.put("key" + i, "v");
        for (int i = 99; i >= 0; i--) other.put("key" + i, "v");
        assertThat(text(MetaData.from(oneWay))).isEqualTo(text(MetaData.from(other)));
    }

    @Test
    void derivedAccessorsAreNotStored() {
        assertThat(text(new OrderSubmitted("1"))).isEqualTo("{\"orderId\":\"1\"}");
    }

    private String text(Object value) {
        return new String(serializer.serialize(value, byte[].class).getData(), UTF_8);
    }

    private Object read(String json, String type, @Nullable String revision) {
        return serializer.deserialize(new SimpleSerializedObject<>(json.getBytes(UTF_8), byte[].class, type, revision));
    }
}
