package io.orderledger.query.projection;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.stream.IntStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.serialization.SerializationException;

/**
 * Events that follow each other in the ledger; their payloads are decoded when somebody asks for them.
 *
 * @param end the last position; where the slice begins when it is empty
 */
record LedgerSlice(List<TrackedEventMessage<?>> events, long end) {
    LedgerSlice {
        events = List.copyOf(events);
    }

    /**
     * Decodes what a projection takes in, on as many threads as there are processors; who asks for a payload later finds
     * it. What cannot be decoded is left for whoever asks.
     */
    LedgerSlice decodedFor(Projection<?> projection, Executor threads) {
        int parts = Runtime.getRuntime().availableProcessors();
        CompletableFuture.allOf(IntStream.range(0, parts)
                        .mapToObj(part -> CompletableFuture.runAsync(() -> decode(projection, part, parts), threads))
                        .toArray(CompletableFuture[]::new))
                .join();
        return this;
    }

    private void decode(Projection<?> projection, int part, int parts) {
        for (int i = part; i < events.size(); i += parts) {
            TrackedEventMessage<?> event = events.get(i);
            try {
                if (ProjectionInvoker.takes(projection, event.getPayloadType())) {
                    event.getPayload();
                    event.getMetaData();
                }
            } catch (SerializationException e) {
                return;
            }
        }
    }

    boolean isEmpty() {
        return events.isEmpty();
    }
}
