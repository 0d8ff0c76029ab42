package io.orderledger.ledger;

import static java.util.concurrent.TimeUnit.SECONDS;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import java.util.function.ToLongFunction;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;

/** How long after its append an event is taken from a stream that another thread reads, at light load. */
final class StreamLag {
    static final int APPENDS_A_SECOND = 50;
    private static final int WARM_UP = 100;
    private static final int PATIENCE_SECONDS = 10;
    private static final long INTERVAL_NANOS = Duration.ofSeconds(1).toNanos() / APPENDS_A_SECOND;

    private record Appended(String eventId, long started, long returned) {}

    private final BenchmarkedStore store;
    private final Map<String, Long> taken = new ConcurrentHashMap<>();
    private final List<Appended> appended = new ArrayList<>();

    private StreamLag(BenchmarkedStore store) {
        this.store = store;
    }

    static StreamLag measure(BenchmarkedStore store, Duration time) {
        StreamLag lag = new StreamLag(store);
        int events = WARM_UP + Math.toIntExact(time.toSeconds()) * APPENDS_A_SECOND;
        try (BlockingStream<TrackedEventMessage<?>> stream =
                store.store().openStream(store.store().createHeadToken())) {
            var reader = CompletableFuture.runAsync(
                    () -> lag.take(stream, events), task -> Thread.ofPlatform().start(task));
            lag.append(events);
            reader.join();
        }
        return lag;
    }

    /** Less than nothing where the event is taken before the writer's thread has gone on. */
    Latencies sinceReturn() {
        return since(Appended::returned);
    }

    Latencies sinceStart() {
        return since(Appended::started);
    }

    private Latencies since(ToLongFunction<Appended> moment) {
        return Latencies.of(appended.stream()
                .skip(WARM_UP)
                .mapToLong(
                        append -> taken.getOrDefault(append.eventId(), Long.MAX_VALUE) - moment.applyAsLong(append)));
    }

    private void append(int events) {
        List<CompletableFuture<Appended>> answers = new ArrayList<>();
        long start = System.nanoTime();
        for (int i = 0; i < events; i++) {
            answers.add(CompletableFuture.supplyAsync(this::appendOne, Thread::startVirtualThread));
            LockSupport.parkNanos(start + (i + 1) * INTERVAL_NANOS - System.nanoTime());
        }
        answers.stream().map(CompletableFuture::join).forEach(appended::add);
    }

    private Appended appendOne() {
        EventMessage<?> event = BenchmarkedStore.order();
        long started = System.nanoTime();
        store.append(event);
        return new Appended(event.getIdentifier(), started, System.nanoTime());
    }

    private void take(BlockingStream<TrackedEventMessage<?>> stream, int events) {
        try {
            for (int i = 0; i < events; i++) {
                if (!stream.hasNextAvailable(PATIENCE_SECONDS, SECONDS)) {
                    throw new IllegalStateException("event " + i + " of " + events + " does not come");
                }
                taken.put(stream.nextAvailable().getIdentifier(), System.nanoTime());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
