package io.orderledger.query.projection;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** All segments of a generation, claimed by this node and kept so until this is closed. */
final class Claims implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Claims.class);
    private static final int SIGNS_A_TIMEOUT = 4;

    private final ProcessorFactory factory;
    private final String processor;
    private final Map<Integer, Long> positions;
    private final Duration pause;
    private final CountDownLatch closed = new CountDownLatch(1);

    private Claims(ProcessorFactory factory, String processor, Map<Integer, Long> positions, Duration pause) {
        this.factory = factory;
        this.processor = processor;
        this.positions = Map.copyOf(positions);
        this.pause = pause;
    }

    /**
     * @param claimTimeout after which another node may take over what gives no sign of life
     * @throws org.axonframework.eventhandling.tokenstore.UnableToClaimTokenException when another node has one of them
     */
    static Claims of(ProcessorFactory factory, String processor, Set<Integer> segments, Duration claimTimeout) {
        Map<Integer, Long> positions = factory.transactions().fetchInTransaction(() -> {
            Map<Integer, Long> claimed = new HashMap<>();
            for (int segment : segments) {
                claimed.put(segment, factory.feederTokens().claim(processor, segment));
            }
            return claimed;
        });
        var claims = new Claims(factory, processor, positions, claimTimeout.dividedBy(SIGNS_A_TIMEOUT));
        Thread.ofVirtual().name("claims-" + processor).start(claims::giveSigns);
        return claims;
    }

    Map<Integer, Long> positions() {
        return positions;
    }

    private void giveSigns() {
        try {
            while (!closed.await(pause.toMillis(), TimeUnit.MILLISECONDS)) {
                giveSign();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Whoever has lost a claim, or let it go meanwhile, does not get it back so, and learns it when it writes. */
    void giveSign() {
        try {
            for (int segment : positions.keySet()) {
                factory.transactions()
                        .executeInTransaction(() -> factory.feederTokens().keep(processor, segment));
            }
        } catch (RuntimeException e) {
            LOG.warn("No sign of life for {}: {}", processor, e.toString());
        }
    }

    /**
     * In the transaction that must not be done twice, or before a statement that takes too long for {@link #whileKept}.
     *
     * @throws org.axonframework.eventhandling.tokenstore.UnableToClaimTokenException when one of them is lost
     */
    void keep() {
        factory.transactions()
                .executeInTransaction(() -> positions
                        .keySet()
                        .forEach(segment -> factory.feederTokens().keep(processor, segment)));
    }

    /**
     * For statements that commit by themselves, on a connection of their own: until they are over nobody else can claim
     * what they are about, however long this node stands still. Others wait, so they must take a moment only.
     *
     * @throws org.axonframework.eventhandling.tokenstore.UnableToClaimTokenException when one of them is lost
     */
    void whileKept(Runnable statements) {
        factory.transactions().executeInTransaction(() -> {
            keep();
            statements.run();
        });
    }

    /** What cannot be let go times out: whatever was done under the claim is done all the same. */
    @Override
    public void close() {
        closed.countDown();
        for (int segment : positions.keySet()) {
            try {
                factory.transactions()
                        .executeInTransaction(() -> factory.feederTokens().release(processor, segment));
            } catch (RuntimeException e) {
                LOG.warn("Segment {} of {} is claimed until that times out: {}", segment, processor, e.toString());
            }
        }
    }
}
