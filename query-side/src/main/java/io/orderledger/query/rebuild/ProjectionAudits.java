package io.orderledger.query.rebuild;

import com.github.f4b6a3.uuid.UuidCreator;
import io.orderledger.ledger.LedgerReader;
import io.orderledger.query.order.OrderAudit;
import io.orderledger.query.order.OrderAudit.Difference;
import io.orderledger.query.statement.Columns;
import io.orderledger.query.statement.ReadStatements;
import io.orderledger.web.error.ApiFailure;
import io.orderledger.web.error.ErrorCode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import net.javacrumbs.shedlock.core.ExtensibleLockProvider;
import net.javacrumbs.shedlock.core.LockConfiguration;
import net.javacrumbs.shedlock.core.LockProvider;
import net.javacrumbs.shedlock.core.SimpleLock;
import net.javacrumbs.shedlock.support.KeepAliveLockProvider;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;

/** Runs audits, one at a time in the cluster, and keeps what they found. */
final class ProjectionAudits implements AutoCloseable {
    static final int MOST_SAMPLED = 100_000;
    private static final Logger LOG = LoggerFactory.getLogger(ProjectionAudits.class);
    private static final String LOCK = "projection-audit";
    /** Renewed while an audit runs; when its process dies, another may begin after this. */
    private static final Duration HELD_FOR = Duration.ofMinutes(1);

    private static final Duration LONGEST_END = Duration.ofSeconds(10);
    private static final String RUNNING = "running";
    private static final int MOST_SHOWN = 100;
    /** As many are looked at once more, when the tables have caught up with what happened meanwhile. */
    static final int MOST_SUSPECTS = 10_000;

    private static final Duration LONGEST_CATCH_UP = Duration.ofSeconds(5);
    private static final Duration PAUSE = Duration.ofMillis(20);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final OrderAudit audit;
    private final LedgerReader ledger;
    private final ReadStatements reads;
    private final AuditedOrders orders;
    private final ScheduledExecutorService renewing = Executors.newSingleThreadScheduledExecutor(
            Thread.ofVirtual().name(LOCK).factory());
    private final LockProvider locks;
    private final Clock clock;
    private final int mostSuspects;
    private final AtomicBoolean closing = new AtomicBoolean();
    private volatile CompletableFuture<Void> current = CompletableFuture.completedFuture(null);

    /** @param mostSuspects when so many orders seem to differ, no further ones are looked at */
    ProjectionAudits(
            OrderAudit audit,
            LedgerReader ledger,
            ReadStatements reads,
            ExtensibleLockProvider locks,
            Clock clock,
            int mostSuspects) {
        this.audit = audit;
        this.ledger = ledger;
        this.reads = reads;
        this.orders = new AuditedOrders(reads);
        this.locks = new KeepAliveLockProvider(locks, renewing);
        this.clock = clock;
        this.mostSuspects = mostSuspects;
    }

    /**
     * What is kept of an audit beside its numbers.
     *
     * @param stoppedEarly absent in those of earlier versions
     */
    private record Report(
            @Nullable Integer sample,
            @Nullable Long seed,
            @Nullable Boolean stoppedEarly,
            List<Difference> first) {}

    private record Started(String auditId, Instant at, String requestedBy) {}

    private record Finished(String auditId, Instant at, long orders, long differences, String report) {}

    private record Limited(int limit) {}

    /**
     * Begins an audit on a thread of its own.
     *
     * @param sample how many orders; all when absent
     * @throws ApiFailure PROJECTION_AUDIT_RUNNING
     */
    AuditView start(@Nullable Integer sample, String by) {
        SimpleLock lock = lock().orElseThrow(() -> ApiFailure.of(ErrorCode.PROJECTION_AUDIT_RUNNING));
        Started started = began(by, lock);
        current = CompletableFuture.runAsync(
                () -> run(started, sample, lock), Thread.ofVirtual().name(LOCK)::start);
        return new AuditView(started.auditId(), RUNNING, started.at(), null, by, 0, 0, sample, null, false, List.of());
    }

    /** Runs one on the caller's thread, unless another one is running. */
    void runNow(int sample, String by) {
        lock().ifPresent(lock -> run(began(by, lock), sample, lock));
    }

    Optional<AuditView> last() {
        return reads.one("projection_audit/last", (row, _) -> view(row), new Limited(1));
    }

    private Optional<SimpleLock> lock() {
        return locks.lock(new LockConfiguration(clock.instant(), LOCK, HELD_FOR, Duration.ZERO));
    }

    /** The lock is renewed as long as it is held: what cannot begin gives it back. */
    private Started began(String by, SimpleLock lock) {
        var started = new Started(UuidCreator.getTimeOrderedEpochPlus1().toString(), clock.instant(), by);
        try {
            reads.change("projection_audit/started", started);
            return started;
        } catch (RuntimeException e) {
            lock.unlock();
            throw e;
        }
    }

    private void run(Started started, @Nullable Integer sample, SimpleLock lock) {
        try {
            long seed = started.at().toEpochMilli();
            List<String> suspects = new ArrayList<>();
            long[] looked = new long[1];
            boolean toTheEnd = sample == null
                    ? orders.all(order -> look(order, suspects, looked))
                    : orders.drawn(sample, ledger.headPosition(), new SplittableRandom(seed)).stream()
                            .allMatch(order -> look(order, suspects, looked));
            List<Difference> differences = confirmed(suspects);
            if (!differences.isEmpty()) {
                LOG.error("An audit found {} of {} orders wrong in the tables", differences.size(), looked[0]);
            }
            List<Difference> first = differences.subList(0, Math.min(MOST_SHOWN, differences.size()));
            String report = JSON.writeValueAsString(new Report(sample, sample == null ? null : seed, !toTheEnd, first));
            reads.change(
                    "projection_audit/finished",
                    new Finished(started.auditId(), clock.instant(), looked[0], differences.size(), report));
        } catch (CancellationException e) {
            LOG.info("Audit {} is broken off: this node stops", started.auditId());
        } catch (RuntimeException e) {
            LOG.error("Audit {} was broken off", started.auditId(), e);
        } finally {
            lock.unlock();
        }
    }

    /** Ends what runs here while there is a database to say so to. */
    @Override
    public void close() {
        closing.set(true);
        try {
            current.get(LONGEST_END.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException e) {
            LOG.warn("An audit did not end: {}", e.toString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        renewing.shutdownNow();
    }

    /** False when it was not looked at, nor need any further one be: so many seem to differ that the tables are wrong. */
    private boolean look(String order, List<String> suspects, long[] looked) {
        if (closing.get()) {
            throw new CancellationException();
        }
        if (suspects.size() >= mostSuspects) {
            return false;
        }
        looked[0]++;
        if (audit.differenceOf(order).isPresent()) {
            suspects.add(order);
        }
        return true;
    }

    /** What was erased while it was looked at is gone from the ledger a moment before it is gone from the tables. */
    private List<Difference> confirmed(List<String> suspects) {
        if (suspects.isEmpty()) {
            return List.of();
        }
        long head = ledger.headPosition();
        long end = System.nanoTime() + LONGEST_CATCH_UP.toNanos();
        while (audit.position() < head && System.nanoTime() < end) {
            LockSupport.parkNanos(PAUSE.toNanos());
        }
        return suspects.stream()
                .map(audit::differenceOf)
                .flatMap(Optional::stream)
                .toList();
    }

    /** An audit holds its lock until it is over. */
    private static String state(boolean finished, boolean held) {
        if (finished) {
            return "finished";
        }
        return held ? RUNNING : "broken-off";
    }

    private static AuditView view(ResultSet row) throws SQLException {
        Instant finishedAt = Columns.instantOrNull(row, "finished_at");
        String stored = row.getString("report");
        Report report = stored == null ? new Report(null, null, null, List.of()) : JSON.readValue(stored, Report.class);
        return new AuditView(
                row.getString("audit_id"),
                state(finishedAt != null, row.getBoolean("held")),
                Columns.instant(row, "started_at"),
                finishedAt,
                row.getString("requested_by"),
                row.getLong("orders"),
                row.getLong("differences"),
                report.sample(),
                report.seed(),
                Boolean.TRUE.equals(report.stoppedEarly()),
                report.first());
    }
}
