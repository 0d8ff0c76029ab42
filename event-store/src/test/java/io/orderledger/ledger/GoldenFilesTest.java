package io.orderledger.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.orderledger.events.EventCatalogue;
import io.orderledger.events.EventType;
import io.orderledger.events.LedgerEvent;
import io.orderledger.events.OrderEvent.OrderDelivered;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.axonframework.eventhandling.GenericDomainEventEntry;
import org.axonframework.eventsourcing.EventStreamUtils;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SimpleSerializedObject;
import org.axonframework.serialization.upcasting.event.EventUpcasterChain;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is stored stays readable for ever: a golden file is never edited, a changed shape is a new revision. */
class GoldenFilesTest {
    private static final Path GOLDEN = Path.of("src/test/resources/golden");
    /** Of revisions that are written no more. */
    private static final List<String> OLDER = List.of("order.delivered-1.json");

    private final LedgerSerializer serializer = new LedgerSerializer(new PlainPersonalData());

    static List<EventType> types() {
        return EventCatalogue.TYPES;
    }

    @Test
    void theCatalogueIsTheSealedHierarchy() {
        Set<Class<?>> records = new HashSet<>();
        collectRecords(LedgerEvent.class, records);
        Set<Class<?>> catalogued = new HashSet<>();
        EventCatalogue.TYPES.forEach(type -> catalogued.add(type.javaType()));
        assertThat(catalogued).isEqualTo(records).hasSameSizeAs(EventCatalogue.TYPES);
    }

    @Test
    void everyTypeHasItsFileAndNothingElseIsThere() throws IOException {
        try (Stream<Path> files = Files.list(GOLDEN)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(
                            Stream.concat(types().stream().map(GoldenFilesTest::fileName), OLDER.stream())
                                    .toList());
        }
    }

    @ParameterizedTest
    @MethodSource("types")
    void writesTheGoldenBytes(EventType type) throws IOException {
        Object event = Samples.full(type.javaType());
        assertThat(json(event)).isEqualTo(Files.readString(GOLDEN.resolve(fileName(type))));
    }

    @ParameterizedTest
    @MethodSource("types")
    void readsTheGoldenBytes(EventType type) throws IOException {
        byte[] golden = Files.readAllBytes(GOLDEN.resolve(fileName(type)));
        assertThat(read(new SimpleSerializedObject<>(golden, byte[].class, type.name(), type.revision())))
                .isEqualTo(Samples.full(type.javaType()));
    }

    @Test
    void readsWhatOlderRevisionsWrote() throws IOException {
        byte[] golden = Files.readAllBytes(GOLDEN.resolve("order.delivered-1.json"));
        OrderDelivered sample = (OrderDelivered) Samples.full(OrderDelivered.class);
        assertThat(readThroughUpcasters("order.delivered", "1", golden))
                .isEqualTo(new OrderDelivered(sample.orderId(), sample.totals(), null, sample.remark()));
    }

    @ParameterizedTest
    @MethodSource("types")
    void leavesOutWhatIsAbsentAndReadsItBack(EventType type) {
        Object event = Samples.sparse(type.javaType());
        SerializedObject<byte[]> stored = serializer.serialize(event, byte[].class);
        assertThat(json(event)).doesNotContain("null");
        assertThat(stored.getType().getName()).isEqualTo(type.name());
        assertThat(stored.getType().getRevision()).isEqualTo(type.revision());
        assertThat(read(stored)).isEqualTo(event);
    }

    private Object readThroughUpcasters(String name, String revision, byte[] payload) {
        SerializedObject<byte[]> metadata = serializer.serialize(MetaData.emptyInstance(), byte[].class);
        var row = new GenericDomainEventEntry<>(
                name, "stream", 0, "event", Instant.EPOCH, name, revision, payload, metadata.getData());
        return EventStreamUtils.upcastAndDeserializeDomainEvents(
                        Stream.of(row), serializer, new EventUpcasterChain(OlderRevisions.UPCASTERS))
                .next()
                .getPayload();
    }

    private Object read(SerializedObject<byte[]> stored) {
        return serializer.deserialize(stored);
    }

    private String json(Object event) {
        return new String(serializer.serialize(event, byte[].class).getData(), UTF_8);
    }

    private static String fileName(EventType type) {
        return type.name() + "-" + type.revision() + ".json";
    }

    private static void collectRecords(Class<?> type, Set<Class<?>> records) {
        if (type.isRecord()) records.add(type);
        Class<?>[] permitted = type.getPermittedSubclasses();
        if (permitted == null) return;
        for (Class<?> subtype : permitted) collectRecords(subtype, records);
    }
}
