package io.orderledger.query.projection;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * All projections of this node: started last, stopped first. Which generation of a projection is live is read again and
 * again: any node may have moved the views.
 */
public final class ProjectionProcessors implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(ProjectionProcessors.class);
    private static final long STOP_SECONDS = 10;
    private static final long LOOK_MILLIS = 500;
    /** While one generation takes over from another, both have threads. */
    private static final int GENERATIONS = 2;

    private final List<Projection<?>> projections;
    private final Map<String, ProjectionProcessor> live = new ConcurrentHashMap<>();
    private final ProcessorFactory factory;
    private final TokenRows tokenRows;
    private final GenerationTable generations;
    private final GenerationBoard board;
    private final GenerationFeeders feeders;
    private final ProjectionProperties properties;
    private final ScheduledExecutorService coordinators;
    private final ScheduledExecutorService workers;
    private final ProcessorRevival revival;
    private final ScheduledExecutorService looking = threads("projection-generations-", 1);
    private volatile boolean running;

    ProjectionProcessors(
            List<Projection<?>> projections,
            ProcessorFactory factory,
            TokenRows tokenRows,
            GenerationTable generations,
            GenerationBoard board,
            GenerationFeeders feeders,
            ProjectionProperties properties) {
        this.projections = List.copyOf(projections);
        this.factory = factory;
        this.tokenRows = tokenRows;
        this.generations = generations;
        this.board = board;
        this.feeders = feeders;
        this.properties = properties;
        this.coordinators = threads("projection-coordinator-", GENERATIONS * projections.size());
        this.workers = threads("projection-", GENERATIONS * projections.size() * properties.segments());
        this.revival = new ProcessorRevival(this::all, factory, properties.longestBackoff());
        for (Projection<?> projection : projections) {
            live.put(projection.name(), processor(projection, board.live(projection.name())));
        }
    }

    private ProjectionProcessor upToDate(@Nullable ProjectionProcessor made, Projection<?> projection, Generation now) {
        return made != null && made.work().generation().number() == now.number() ? made : processor(projection, now);
    }

    private ProjectionProcessor processor(Projection<?> projection, Generation generation) {
        return factory.processor(projection, generation, coordinators, workers);
    }

    List<Projection<?>> projections() {
        return projections;
    }

    List<ProjectionProcessor> all() {
        return projections.stream().map(projection -> byName(projection.name())).toList();
    }

    /**
     * The generation that this node takes for the live one.
     *
     * @throws IllegalArgumentException when no projection has that name
     */
    ProjectionProcessor byName(String name) {
        ProjectionProcessor processor = live.get(name);
        if (processor == null) {
            throw new IllegalArgumentException("No projection is called " + name);
        }
        return processor;
    }

    /** One of the projection's generations, to do by hand what processors do. */
    ProjectionWork work(Generation generation) {
        Projection<?> projection = byName(generation.projection()).projection();
        return factory.work(projection, generation, projection.sums());
    }

    @Override
    public void start() {
        projections.forEach(projection -> generations.enterFirst(projection.name()));
        // Since this node was made others may have moved the views and dropped what they had shown: a processor of that
        // one would find no token, and feed the emptied tables from the beginning of the ledger.
        board.read();
        for (Projection<?> projection : projections) {
            ProjectionProcessor processor =
                    live.compute(projection.name(), (name, made) -> upToDate(made, projection, board.live(name)));
            tokenRows.prepare(processor.name(), properties.segments());
            processor.axon().start();
        }
        long pause = properties.longestBackoff().toMillis();
        var _ = coordinators.scheduleWithFixedDelay(revival::reviveAll, pause, pause, TimeUnit.MILLISECONDS);
        running = true;
        var _ = looking.scheduleWithFixedDelay(this::look, 0, LOOK_MILLIS, TimeUnit.MILLISECONDS);
    }

    /** Runs what the generations that there are now ask for; at once, when something has just changed them. */
    void lookNow() {
        soon(this::look);
    }

    /**
     * When a feeder has let a generation go that is live now. Its processor may have been started since the views moved, by
     * a look of its own, have found the segments claimed still, and wait.
     */
    private void takeOver() {
        look();
        revival.reviveAll();
    }

    private void soon(Runnable work) {
        try {
            looking.execute(work);
        } catch (RejectedExecutionException stopping) {
            LOG.debug("This node stops; the others will see it");
        }
    }

    private void look() {
        try {
            List<Generation> known = board.read();
            for (Projection<?> projection : projections) {
                follow(projection, board.live(projection.name()));
            }
            feeders.keep(
                    known.stream()
                            .filter(generation -> generation.state() != GenerationState.LIVE)
                            .toList(),
                    projections,
                    () -> soon(this::takeOver));
        } catch (RuntimeException e) {
            LOG.warn(
                    "The generations of projections cannot be looked at, next try in {} ms: {}",
                    LOOK_MILLIS,
                    e.toString());
        }
    }

    /** A start that fails, as it does while the database is away, leaves all as it was: the next look tries again. */
    private void follow(Projection<?> projection, Generation now) {
        ProjectionProcessor before = byName(projection.name());
        if (!running || before.work().generation().number() == now.number()) {
            return;
        }
        ProjectionProcessor after = processor(projection, now);
        after.axon().start();
        live.put(projection.name(), after);
        LOG.info("{} is live in generation {}", projection.name(), now.number());
        var _ = before.axon().shutdownAsync();
    }

    @Override
    public void stop() {
        running = false;
        stopLooking();
        feeders.stop();
        List<CompletableFuture<Void>> stops = new ArrayList<>();
        all().forEach(processor -> stops.add(processor.axon().shutdownAsync()));
        try {
            CompletableFuture.allOf(stops.toArray(CompletableFuture[]::new))
                    .orTimeout(STOP_SECONDS, TimeUnit.SECONDS)
                    .join();
        } catch (RuntimeException e) {
            // Their transactions roll back; another start takes over where they were.
            LOG.warn("Not all projections stopped within {} s", STOP_SECONDS, e);
        }
        coordinators.shutdownNow();
        workers.shutdownNow();
    }

    /** Not interrupted at first: a connection would break in the middle of its statement. */
    private void stopLooking() {
        looking.shutdown();
        try {
            if (!looking.awaitTermination(STOP_SECONDS, TimeUnit.SECONDS)) {
                looking.shutdownNow();
            }
        } catch (InterruptedException e) {
            looking.shutdownNow();
            Thread.currentThread().interrupt();
        }
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
