package io.orderledger.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.orderledger.events.EventCatalogue;
import io.orderledger.events.EventType;
import io.orderledger.events.LedgerEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SimpleSerializedObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is stored stays readable for ever: a golden file is never edited, a changed shape is a new revision. */
class GoldenFilesTest {
    private static final Path GOLDEN = Path.of("src/test/resources/golden");

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
                            types().stream().map(GoldenFilesTest::fileName).toList());
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
