package io.orderledger.query.projection;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.StreamableMessageSource;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;

/** Shows its events only while a processor is held still: whoever reads at any other time finds nothing new. */
record HeldLedger(FakeLedger ledger, JdbcTemplate jdbc, String processor)
        implements StreamableMessageSource<TrackedEventMessage<?>> {
    private static final long PAUSE_NANOS = Duration.ofMillis(5).toNanos();

    @Override
    public BlockingStream<TrackedEventMessage<?>> openStream(@Nullable TrackingToken token) {
        return new Shown(ledger.openStream(token));
    }

    @Override
    public TrackingToken createHeadToken() {
        return ledger.createHeadToken();
    }

    @Override
    public @Nullable TrackingToken createTailToken() {
        return ledger.createTailToken();
    }

    @Override
    public TrackingToken createTokenAt(Instant time) {
        return ledger.createTokenAt(time);
    }

    private boolean isHeld() {
        try {
            jdbc.queryForList(
                    "select segment from projection_token where processor_name = ? for update nowait", processor);
            return false;
        } catch (DataAccessException held) {
            return true;
        }
    }

    private final class Shown implements BlockingStream<TrackedEventMessage<?>> {
        private final BlockingStream<TrackedEventMessage<?>> all;

        Shown(BlockingStream<TrackedEventMessage<?>> all) {
            this.all = all;
        }

        @Override
        public Optional<TrackedEventMessage<?>> peek() {
            return isHeld() ? all.peek() : Optional.empty();
        }

        @Override
        public boolean hasNextAvailable(int timeout, TimeUnit unit) throws InterruptedException {
            long end = System.nanoTime() + unit.toNanos(timeout);
            while (!isHeld()) {
                if (System.nanoTime() >= end) return false;
                LockSupport.parkNanos(PAUSE_NANOS);
            }
            return all.hasNextAvailable(timeout, unit);
        }

        @Override
        public TrackedEventMessage<?> nextAvailable() throws InterruptedException {
            return all.nextAvailable();
        }

        @Override
        public void close() {
            all.close();
        }
    }
}
