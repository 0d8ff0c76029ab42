package io.orderledger.query.projection;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** All projections of this node: started last, stopped first. */
public final class ProjectionProcessors implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(ProjectionProcessors.class);
    private static final long STOP_SECONDS = 10;

    private final List<ProjectionProcessor> processors;
    private final TokenRows tokenRows;
    private final ProcessorRevival revival;
    private final ProjectionProperties properties;
    private final ScheduledExecutorService coordinators;
    private final ScheduledExecutorService workers;
    private volatile boolean running;

    ProjectionProcessors(
            List<Projection<?>> projections,
            ProcessorFactory factory,
            TokenRows tokenRows,
            ProjectionProperties properties) {
        this.tokenRows = tokenRows;
        this.properties = properties;
        this.coordinators = threads("projection-coordinator-", projections.size());
        this.workers = threads(
                "projection-",
                projections.stream().mapToInt(properties::segmentsOf).sum());
        List<ProjectionProcessor> built = new ArrayList<>();
        for (Projection<?> projection : projections) {
            built.add(factory.processor(projection, coordinators, workers));
        }
        this.processors = List.copyOf(built);
        this.revival = new ProcessorRevival(processors, factory, properties.longestBackoff());
    }

    List<ProjectionProcessor> all() {
        return processors;
    }

    /** @throws IllegalArgumentException when no projection has that name */
    ProjectionProcessor byName(String name) {
        return processors.stream()
                .filter(processor -> processor.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No projection is called " + name));
    }

    @Override
    public void start() {
        for (ProjectionProcessor processor : processors) {
            tokenRows.prepare(processor.name(), properties.segmentsOf(processor.projection()));
            processor.axon().start();
        }
        long pause = properties.longestBackoff().toMillis();
        coordinators.scheduleWithFixedDelay(revival::reviveAll, pause, pause, TimeUnit.MILLISECONDS);
        running = true;
    }

    @Override
    public void stop() {
        running = false;
        CompletableFuture<?>[] stops = processors.stream()
                .map(processor -> processor.axon().shutdownAsync())
                .toArray(CompletableFuture<?>[]::new);
        try {
            CompletableFuture.allOf(stops)
                    .orTimeout(STOP_SECONDS, TimeUnit.SECONDS)
                    .join();
        } catch (RuntimeException e) {
            // Their transactions roll back; another start takes over where they were.
            LOG.warn("Not all projections stopped within {} s", STOP_SECONDS, e);
        }
        coordinators.shutdownNow();
        workers.shutdownNow();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private static ScheduledExecutorService threads(String name, int count) {
        return Executors.newScheduledThreadPool(
                Math.max(1, count), Thread.ofVirtual().name(name, 1).factory());
    }
}
