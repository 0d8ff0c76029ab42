package io.orderledger.ledger;

import static io.orderledger.ledger.TestEvents.stock;
import static org.assertj.core.api.Assertions.assertThat;

import io.orderledger.events.EventMetadata;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.serialization.upcasting.event.EventUpcasterChain;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every matching event is found once and in order, however few events are looked at for a page. */
class AuditReaderTest {
    private static final List<String> STREAMS = List.of("stream-a", "stream-b", "stream-c");
    /** One is a part of the other, and one stands where another's word is looked for. */
    private static final List<String> WORDS = List.of("user-1", "user-12", "request-1");

    private static final int EVENTS = 60;
    private static final TestLedger LEDGER = TestLedger.empty();
    private static List<AuditedEvent> all = List.of();

    @BeforeAll
    static void append() {
        Random random = new Random(5);
        int[] lengths = new int[STREAMS.size()];
        for (int i = 0; i < EVENTS; i++) {
            int stream = random.nextInt(STREAMS.size());
            EventMessage<?> event = stock(STREAMS.get(stream), lengths[stream]++);
            LEDGER.append(event.withMetaData(
                    Map.of(EventMetadata.ACTOR, any(WORDS, random), EventMetadata.REQUEST_ID, any(WORDS, random))));
        }
        all = audit(AuditReader.EVENTS_LOOKED_AT)
                .page(AuditFilter.NONE, new AuditSpan(1, EVENTS), EVENTS)
                .events();
    }

    @AfterAll
    static void close() {
        LEDGER.close();
    }

    @Test
    void anEventIsReadWithWhatIsStoredBesideIt() {
        assertThat(all)
                .extracting(event -> event.recorded().position())
                .hasSize(EVENTS)
                .startsWith(1L, 2L, 3L);
        for (AuditedEvent event : all) {
            RecordedEvent recorded = event.recorded();
            assertThat(LEDGER.reader.eventsSince(event.streamId(), recorded.version() - 1, 1))
                    .containsExactly(recorded);
            byte[] hash = LEDGER.sql
                    .sql("select leaf_hash from ledger_event where position = ?")
                    .param(recorded.position())
                    .query((row, _) -> row.getBytes(1))
                    .single();
            assertThat(event.leafHash()).isEqualTo(HexFormat.of().formatHex(hash));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 7, 1000})
    void filtersAndPagesGiveWhatLookingAtEachEventGives(int window) {
        Random random = new Random(window);
        AuditReader audit = audit(window);
        for (int round = 0; round < 40; round++) {
            AuditFilter filter = new AuditFilter(
                    maybe(any(STREAMS, random), random),
                    maybe(all.getFirst().recorded().name(), random),
                    maybe(any(WORDS, random), random),
                    maybe(any(WORDS, random), random),
                    maybe(any(all, random).recorded().recordedAt(), random),
                    maybe(any(all, random).recorded().recordedAt(), random));
            AuditSpan asked = new AuditSpan(1 + random.nextInt(20), 30 + random.nextInt(EVENTS));
            AuditSpan span = audit.span(filter.from(), filter.until()).within(asked);
            assertThat(pages(audit, filter, span, 1 + random.nextInt(5)))
                    .as("%s %s", filter, span)
                    .isEqualTo(all.stream()
                            .filter(event -> matches(event, filter, asked))
                            .toList());
        }
    }

    @Test
    void aPageLooksAtNoMoreEventsThanItMay() {
        var nobody = new AuditFilter(null, null, "user-3", null, null, null);
        AuditPage page = audit(10).page(nobody, new AuditSpan(11, EVENTS), 5);
        assertThat(page).isEqualTo(new AuditPage(List.of(), 20));
        var nothing = new AuditFilter(STREAMS.getFirst(), "no.such", null, null, null, null);
        AuditPage ofStream = audit(2).page(nothing, new AuditSpan(1, EVENTS), 5);
        assertThat(ofStream.examinedTo())
                .isEqualTo(LEDGER.reader
                        .eventsSince(STREAMS.getFirst(), 1, 1)
                        .getFirst()
                        .position());
    }

    @ParameterizedTest
    @ValueSource(strings = {"nobody", "𠮷", "' or 1=1 --", ""})
    void aStreamThatDoesNotExistHasNoEvents(String stream) {
        var filter = new AuditFilter(stream, null, null, null, null, null);
        assertThat(audit(10).page(filter, new AuditSpan(1, EVENTS), 5)).isEqualTo(new AuditPage(List.of(), EVENTS));
        assertThat(audit(10).ofStream(stream, 0, 5)).isEmpty();
    }

    @Test
    void beforeTheFirstAndAfterTheLastEventThereIsNone() {
        AuditReader audit = audit(10);
        assertThat(audit.span(Instant.parse("9000-01-01T00:00:00Z"), null).isEmpty())
                .isTrue();
        assertThat(audit.span(null, Instant.parse("2000-01-01T00:00:00Z")).isEmpty())
                .isTrue();
        assertThat(audit.span(null, null)).isEqualTo(new AuditSpan(1, EVENTS));
    }

    private static List<AuditedEvent> pages(AuditReader audit, AuditFilter filter, AuditSpan span, int limit) {
        List<AuditedEvent> found = new ArrayList<>();
        AuditSpan rest = span;
        while (!rest.isEmpty()) {
            AuditPage page = audit.page(filter, rest, limit);
            assertThat(page.events()).hasSizeLessThanOrEqualTo(limit);
            assertThat(page.examinedTo()).isGreaterThanOrEqualTo(rest.first());
            found.addAll(page.events());
            rest = new AuditSpan(page.examinedTo() + 1, rest.last());
        }
        return found;
    }

    private static boolean matches(AuditedEvent event, AuditFilter filter, AuditSpan span) {
        RecordedEvent recorded = event.recorded();
        Map<String, String> metadata = recorded.metadata();
        Instant from = filter.from();
        Instant until = filter.until();
        return recorded.position() >= span.first()
                && recorded.position() <= span.last()
                && (filter.streamId() == null || filter.streamId().equals(event.streamId()))
                && (filter.name() == null || filter.name().equals(recorded.name()))
                && (filter.actor() == null || filter.actor().equals(metadata.get(EventMetadata.ACTOR)))
                && (filter.requestId() == null || filter.requestId().equals(metadata.get(EventMetadata.REQUEST_ID)))
                && (from == null || !recorded.recordedAt().isBefore(from))
                && (until == null || !recorded.recordedAt().isAfter(until));
    }

    private static AuditReader audit(int window) {
        return new StoredAudit(
                new LedgerMigration(LEDGER.pool),
                LEDGER.tables,
                LEDGER.serializer,
                new EventUpcasterChain(List.of()),
                window);
    }

    private static <T> T any(List<T> list, Random random) {
        return list.get(random.nextInt(list.size()));
    }

    private static <T> @Nullable T maybe(T value, Random random) {
        return random.nextInt(3) == 0 ? value : null;
    }
}
