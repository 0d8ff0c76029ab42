package io.orderledger.query.projection;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.axonframework.eventhandling.tokenstore.UnableToClaimTokenException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Builds a generation that is not live, keeps it level with the ledger, and does with it what is wanted. Every node has
 * one; the one that has claimed the generation's token works, and another takes over where it was when it dies.
 */
final class GenerationFeeder implements Runnable {
    private static final Logger LOG = LoggerFactory.getLogger(GenerationFeeder.class);
    private static final Duration PAUSE = Duration.ofMillis(500);

    /** How a trouble begins that no further step ends, and no other trouble replaces: somebody has to ask again. */
    static final String GIVEN_UP = "given up: ";

    private final FeederParts parts;
    private final Projection<?> projection;
    private final int number;
    private final Runnable onChange;
    private final CountDownLatch stopped = new CountDownLatch(1);

    /** @param onChange called when the generation has become live or was dropped */
    GenerationFeeder(FeederParts parts, Projection<?> projection, int number, Runnable onChange) {
        this.parts = parts;
        this.projection = projection;
        this.number = number;
        this.onChange = onChange;
    }

    /** Ends it after the transaction that it is in. */
    void stop() {
        stopped.countDown();
    }

    @Override
    public void run() {
        try {
            while (!isStopped()) {
                Optional<Generation> generation = current();
                if (generation.isEmpty() || generation.get().state() == GenerationState.LIVE) {
                    return;
                }
                if (knows(generation.get()) && feed(generation.get())) {
                    onChange.run();
                    return;
                }
                stopped.await(PAUSE.toMillis(), TimeUnit.MILLISECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Whoever claimed one without knowing what is wanted of it would keep it from the nodes that do. */
    private static boolean knows(Generation generation) {
        return generation.wish() != GenerationWish.UNKNOWN;
    }

    /** True when nothing is left to do. */
    private boolean feed(Generation generation) {
        String processor = generation.processor();
        Set<Integer> segments = parts.tokenRows().of(processor).stream()
                .map(SegmentPosition::segment)
                .collect(Collectors.toSet());
        try (Claims claims = Claims.of(
                parts.factory(), processor, segments, parts.properties().claimTimeout())) {
            try (var feeding = new GenerationFeeding(parts, projection, generation, claims)) {
                while (!isStopped()) {
                    Optional<Generation> now = current();
                    if (now.isPresent() && !knows(now.get())) {
                        return false;
                    }
                    if (now.isEmpty() || !feeding.step(now.get())) {
                        return true;
                    }
                    clearTrouble(now.get());
                }
            }
        } catch (UnableToClaimTokenException e) {
            LOG.debug("Another node feeds {}", processor);
        } catch (RuntimeException e) {
            LOG.error("Generation {} does not get on", processor, e);
            noteTrouble(generation, e);
        }
        return false;
    }

    /** What a step has failed with is over when one has not, whichever node either was on. */
    private void clearTrouble(Generation before) {
        String trouble = before.trouble();
        if (trouble != null && !trouble.startsWith(GIVEN_UP)) {
            parts.generations().cleared(before, trouble);
        }
    }

    private void noteTrouble(Generation generation, RuntimeException trouble) {
        try {
            parts.generations().trouble(generation, trouble.toString());
        } catch (RuntimeException e) {
            LOG.warn("Nor can that be noted: {}", e.toString());
        }
    }

    private Optional<Generation> current() {
        return parts.generations().of(projection.name()).stream()
                .filter(generation -> generation.number() == number)
                .findFirst();
    }

    private boolean isStopped() {
        return stopped.getCount() == 0;
    }
}
