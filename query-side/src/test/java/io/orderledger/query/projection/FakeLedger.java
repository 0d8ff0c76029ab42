package io.orderledger.query.projection;

import io.orderledger.events.LedgerEvent;
import io.orderledger.ledger.Evolution;
import io.orderledger.ledger.Folded;
import io.orderledger.ledger.LedgerReader;
import io.orderledger.ledger.RecordedEvent;
import io.orderledger.ledger.Until;
import io.orderledger.query.history.Recorded;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.StreamableMessageSource;
import org.jspecify.annotations.Nullable;

/** A ledger in memory, for tests of what happens after it. It never fails and never waits. */
public class FakeLedger implements StreamableMessageSource<TrackedEventMessage<?>>, LedgerReader {
    private final List<TrackedEventMessage<?>> messages = new CopyOnWriteArrayList<>();
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

    public void append(List<Recorded> events) {
        appendAll(events.stream().<TrackedEventMessage<?>>map(Messages::of).toList());
    }

    void append(TrackedEventMessage<?> message) {
        appendAll(List.of(message));
    }

    private void appendAll(List<? extends TrackedEventMessage<?>> fresh) {
        synchronized (messages) {
            messages.addAll(fresh);
            messages.notifyAll();
        }
        listeners.forEach(Runnable::run);
    }

    List<TrackedEventMessage<?>> messages() {
        return messages;
    }

    @Override
    public long headPosition() {
        return messages.size();
    }

    @Override
    public <S, E extends LedgerEvent> Folded<S> state(String streamId, Evolution<S, E> evolution) {
        throw new UnsupportedOperationException("Projections do not fold streams");
    }

    @Override
    public <S, E extends LedgerEvent> Folded<S> state(String streamId, Evolution<S, E> evolution, Until until) {
        throw new UnsupportedOperationException("Projections do not fold streams");
    }

    @Override
    public List<RecordedEvent> eventsSince(String streamId, long version, int limit) {
        throw new UnsupportedOperationException("Projections do not read streams");
    }

    @Override
    public <R extends @Nullable Object> R current(Supplier<R> reading) {
        return reading.get();
    }

    @Override
    public BlockingStream<TrackedEventMessage<?>> openStream(@Nullable TrackingToken token) {
        return new Reader(token == null ? 0 : (int) token.position().orElse(0));
    }

    @Override
    public @Nullable TrackingToken createTailToken() {
        return null;
    }

    @Override
    public TrackingToken createHeadToken() {
        return new GlobalSequenceTrackingToken(messages.size());
    }

    @Override
    public TrackingToken createTokenAt(Instant time) {
        throw new UnsupportedOperationException("Not needed here");
    }

    private final class Reader implements BlockingStream<TrackedEventMessage<?>> {
        private int next;
        private Runnable listener = () -> {};

        Reader(int next) {
            this.next = next;
        }

        @Override
        public Optional<TrackedEventMessage<?>> peek() {
            return next < messages.size() ? Optional.of(messages.get(next)) : Optional.empty();
        }

        @Override
        public boolean hasNextAvailable(int timeout, TimeUnit unit) throws InterruptedException {
            long end = System.nanoTime() + unit.toNanos(timeout);
            synchronized (messages) {
                while (next >= messages.size() && System.nanoTime() < end) {
                    TimeUnit.NANOSECONDS.timedWait(messages, end - System.nanoTime());
                }
            }
            return next < messages.size();
        }

        @Override
        public TrackedEventMessage<?> nextAvailable() {
            return messages.get(next++);
        }

        @Override
        public boolean setOnAvailableCallback(Runnable callback) {
            listener = callback;
            listeners.add(listener);
            return true;
        }

        @Override
        public void close() {
            listeners.remove(listener);
        }
    }
}
