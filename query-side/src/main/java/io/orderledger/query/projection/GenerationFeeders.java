package io.orderledger.query.projection;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The feeders of this node: one for each generation that is not live. */
final class GenerationFeeders {
    private static final Logger LOG = LoggerFactory.getLogger(GenerationFeeders.class);
    private static final Duration LONGEST_STOP = Duration.ofSeconds(10);

    private final FeederParts parts;
    private final Map<String, Running> running = new ConcurrentHashMap<>();

    GenerationFeeders(FeederParts parts) {
        this.parts = parts;
    }

    private record Running(GenerationFeeder feeder, Thread thread) {}

    /** Starts those that do not run. One that is not needed any more ends by itself. */
    void keep(Collection<Generation> generations, List<Projection<?>> projections, Runnable onChange) {
        running.values().removeIf(feeder -> !feeder.thread().isAlive());
        for (Generation generation : generations) {
            projections.stream()
                    .filter(projection -> projection.name().equals(generation.projection()))
                    .findFirst()
                    .ifPresent(projection -> running.computeIfAbsent(
                            generation.processor(), name -> start(projection, generation, name, onChange)));
        }
    }

    private Running start(Projection<?> projection, Generation generation, String name, Runnable onChange) {
        var feeder = new GenerationFeeder(parts, projection, generation.number(), onChange);
        return new Running(feeder, Thread.ofVirtual().name("feeder-" + name).start(feeder));
    }

    void stop() {
        running.values().forEach(feeder -> feeder.feeder().stop());
        try {
            for (Running feeder : running.values()) {
                if (!feeder.thread().join(LONGEST_STOP)) {
                    LOG.warn(
                            "{} has not stopped; its claim will time out",
                            feeder.thread().getName());
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
