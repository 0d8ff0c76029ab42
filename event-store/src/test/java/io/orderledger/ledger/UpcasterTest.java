package io.orderledger.ledger;

import static io.orderledger.ledger.TestEvents.ON_HAND;
import static io.orderledger.ledger.TestEvents.newId;
import static io.orderledger.ledger.TestEvents.stock;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.orderledger.events.Quantity;
import java.time.Duration;
import java.util.stream.Stream;
import org.axonframework.eventhandling.TrackingEventStream;
import org.axonframework.serialization.SerializationException;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.axonframework.serialization.upcasting.event.IntermediateEventRepresentation;
import org.axonframework.serialization.upcasting.event.SingleEventUpcaster;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class UpcasterTest {
    private static final String OLD = "{\"productId\":\"p\",\"onHand\":7.10,\"reason\":\"old\"}";
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    @Test
    void anOldRevisionIsLiftedWithAllItsDigits() {
        String database = TestServer.newDatabase();
        try (TestLedger ledger = TestLedger.with(database, new WithDifference())) {
            insertOld(ledger, "p");
            assertThat(ledger.reader.state("p", ON_HAND).state()).isEqualTo(Quantity.of("7.10"));
            assertThat(ledger.append(stock("p", 1))).isEqualTo(2);
            assertThat(ledger.reader.state("p", ON_HAND).state()).isEqualTo(Quantity.of("8.10"));
        }
    }

    @Test
    void withoutItsUpcasterAnOldRevisionIsAnErrorForStatesAndForProcessors() {
        try (TestLedger ledger = TestLedger.empty()) {
            insertOld(ledger, "p");
            assertThatThrownBy(() -> ledger.reader.state("p", ON_HAND)).isInstanceOf(SerializationException.class);
            try (TrackingEventStream stream = ledger.store.openStream(null)) {
                ledger.append(stock(newId(), 0));
                for (int attempt = 1; attempt <= 3; attempt++) {
                    assertThatThrownBy(stream::nextAvailable)
                            .as("attempt %s does not skip it", attempt)
                            .isInstanceOf(SerializationException.class);
                }
            }
        }
    }

    @Test
    void aProcessThatOnlyFollowsMeetsWhatItCannotReadToo() {
        try (TestLedger ledger = TestLedger.empty();
                TrackingEventStream stream = ledger.store.openStream(null)) {
            Await.until(() -> ledger.head.isConfirmedWithin(PATIENCE));
            insertOldElsewhere(ledger, "p");
            assertThatThrownBy(() -> stream.hasNextAvailable((int) PATIENCE.toSeconds(), SECONDS))
                    .isInstanceOf(SerializationException.class);
        }
    }

    @Test
    void eventsThatAnUpcasterDropsStillCountInVersionsAndPositions() throws InterruptedException {
        String database = TestServer.newDatabase();
        try (TestLedger ledger = TestLedger.with(database, new DropsOld());
                TrackingEventStream stream = ledger.store.openStream(null)) {
            insertOld(ledger, "p");
            assertThat(ledger.reader.state("p", ON_HAND).version()).isOne();
            String product = newId();
            ledger.append(stock(product, 0));
            assertThat(stream.nextAvailable().trackingToken().position()).hasValue(2);
            assertThat(stream.hasNextAvailable()).isFalse();
        }
    }

    private static void insertOld(TestLedger ledger, String product) {
        insertOldElsewhere(ledger, product);
        ledger.head.advanceTo(1);
    }

    private static void insertOldElsewhere(TestLedger ledger, String product) {
        ledger.sql
                .sql("insert into ledger_event values (1, ?, 0, 'product', 'e', now(6), 'product.stock-adjusted',"
                        + " '0', ?, '{}', repeat('0', 32))")
                .params(product, OLD)
                .update();
        ledger.sql.sql("update ledger_head set next_position = 2").update();
    }

    private static boolean isOld(IntermediateEventRepresentation event) {
        return event.getType().getName().equals("product.stock-adjusted")
                && "0".equals(event.getType().getRevision());
    }

    /** Revision 0 had a number as its amount and no difference. */
    private static final class WithDifference extends SingleEventUpcaster {
        @Override
        protected boolean canUpcast(IntermediateEventRepresentation event) {
            return isOld(event);
        }

        @Override
        protected IntermediateEventRepresentation doUpcast(IntermediateEventRepresentation event) {
            return event.upcastPayload(
                    new SimpleSerializedType("product.stock-adjusted", "1"), JsonNode.class, UpcasterTest::lifted);
        }
    }

    private static JsonNode lifted(JsonNode old) {
        String amount = old.get("onHand").decimalValue().toPlainString();
        return ((ObjectNode) old).put("onHand", amount).put("difference", amount);
    }

    private static final class DropsOld implements EventUpcaster {
        @Override
        public Stream<IntermediateEventRepresentation> upcast(Stream<IntermediateEventRepresentation> events) {
            return events.filter(event -> !isOld(event));
        }
    }
}
