package io.orderledger.query.projection;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.axonframework.eventhandling.TrackingToken;
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
                TrackingToken token = factory.feederTokens().fetchToken(processor, segment);
                claimed.put(segment, token == null ? 0L : token.position().orElse(0));
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

    /** Fetching a token says that its owner lives. Whoever has lost it learns so when the next one is stored. */
    private void giveSign() {
        try {
            for (int segment : positions.keySet()) {
                factory.transactions()
                        .executeInTransaction(() -> factory.feederTokens().fetchToken(processor, segment));
            }
        } catch (RuntimeException e) {
            LOG.warn("No sign of life for {}: {}", processor, e.toString());
        }
    }

    @Override
    public void close() {
        closed.countDown();
        for (int segment : positions.keySet()) {
            factory.transactions()
                    .executeInTransaction(() -> factory.feederTokens().releaseClaim(processor, segment));
        }
    }
}
