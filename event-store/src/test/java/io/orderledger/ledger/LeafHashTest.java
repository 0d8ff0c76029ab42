package io.orderledger.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderledger.events.LedgerEvent;
import io.orderledger.events.OrderEvent.OrderSubmitted;
import io.orderledger.events.ProductEvent.StockAdjusted;
import io.orderledger.events.Quantity;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.junit.jupiter.api.Test;

/** The expected values were computed by another program from the definition alone: outsiders must be able to. */
class LeafHashTest {

    @Test
    void theFirstRowOfALedger() {
        NewEvent event = event(
                "order-1",
                0,
                "018fd4d2-7c00-7000-8000-000000000001",
                // The nanoseconds are not stored and so not hashed.
                Instant.parse("2024-06-01T15:59:59.123456789Z"),
                new OrderSubmitted("order-1"),
                Map.of());
        assertThat(hex(LeafHash.of(event, 1)))
                .isEqualTo("66f63677e930c567bd286fa6d3c18ebdbc4c13183fd8aed168f6ba9561cfb054");
    }

    @Test
    void theLargestPositionATimeBefore1970AndChineseText() {
        NewEvent event = event(
                "p",
                41,
                "018fd4d2-7c00-7000-8000-000000000002",
                Instant.parse("1969-12-31T23:59:59.999999Z"),
                new StockAdjusted("p", Quantity.of("1.00"), Quantity.of("1.00"), "盘点"),
                Map.of("actor", "用户"));
        assertThat(hex(LeafHash.of(event, Long.MAX_VALUE)))
                .isEqualTo("326979a5537b3b4fa42b9cd872e9db2ac447701f0021a64a6f7eca42615e5e83");
    }

    private static NewEvent event(
            String streamId, long sequence, String id, Instant time, LedgerEvent payload, Map<String, ?> metadata) {
        return NewEvent.of(
                new GenericDomainEventMessage<>("Test", streamId, sequence, payload, metadata, id, time),
                new LedgerSerializer(new PlainPersonalData()),
                // A salt is another one each time.
                UnaryOperator.identity());
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }
}
