package io.orderledger.standalone.load;

import io.orderledger.database.EmbeddedDatabase;
import io.orderledger.events.EventCatalogue;
import io.orderledger.ledger.LedgerReader;
import io.orderledger.query.projection.Projection;
import io.orderledger.query.projection.ProjectionStatuses;
import io.orderledger.standalone.RunningLedger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Measures how fast the read tables come from the ledger alone: {@code RebuildProjections [--data-dir=target/load-data]
 * [--ledger.projection.batch-size=500 and other settings]}. It empties the read tables of a ledger that
 * {@link FillOrders} filled, starts the application and waits until every projection is level with the ledger.
 */
public final class RebuildProjections {
    private static final long PAUSE_MILLIS = 20;
    private static final long LONGEST_MILLIS = 600_000;

    private final RunningLedger ledger;
    private final long head;
    private final Map<String, Double> secondsUntilLevel = new HashMap<>();

    private RebuildProjections(RunningLedger ledger) {
        this.ledger = ledger;
        this.head = ledger.bean(LedgerReader.class).headPosition();
    }

    public static void main(String... arguments) throws InterruptedException {
        LoadArguments load = LoadArguments.of(arguments);
        try (var ledger = RunningLedger.start(load.dataDirectory(), List.of(EmptyReadTables.class), load.settings())) {
            var rebuild = new RebuildProjections(ledger);
            EmptyReadTables emptied = ledger.bean(EmptyReadTables.class);
            rebuild.awaitLevel(emptied.emptiedAt());
            rebuild.report(emptied.before());
        }
    }

    private void awaitLevel(long startNanos) throws InterruptedException {
        var statuses = ledger.bean(ProjectionStatuses.class);
        List<String> behind = new ArrayList<>();
        for (Projection<?> projection : projections()) behind.add(projection.name());
        for (long waited = 0; !behind.isEmpty() && waited < LONGEST_MILLIS; waited += PAUSE_MILLIS) {
            Thread.sleep(PAUSE_MILLIS);
            double seconds = (System.nanoTime() - startNanos) / 1e9;
            behind.removeIf(name -> {
                boolean level = statuses.position(name) >= head;
                if (level) secondsUntilLevel.put(name, seconds);
                return level;
            });
        }
        if (!behind.isEmpty()) throw new IllegalStateException(behind + " did not get level with the ledger");
    }

    private void report(CpuSeconds before) {
        Map<Class<?>, Long> events = eventsByType();
        System.out.printf("%-22s %10s %10s %12s%n", "projection", "handled", "seconds", "ledger ev/s");
        for (Projection<?> projection : projections()) {
            long handled = events.entrySet().stream()
                    .filter(type -> projection.eventType().isAssignableFrom(type.getKey()))
                    .mapToLong(Map.Entry::getValue)
                    .sum();
            line(projection.name(), handled, secondsUntilLevel.getOrDefault(projection.name(), Double.NaN));
        }
        line(
                "all",
                head,
                secondsUntilLevel.values().stream().max(Double::compare).orElseThrow());
        System.out.printf(
                "CPU seconds: application %.1f, database %.1f%n",
                CpuSeconds.of(ProcessHandle.current()) - before.application(),
                CpuSeconds.of(ledger.bean(EmbeddedDatabase.class).process()) - before.database());
    }

    private void line(String name, long handled, double seconds) {
        System.out.printf("%-22s %10d %10.1f %12.0f%n", name, handled, seconds, head / seconds);
    }

    private List<Projection<?>> projections() {
        return ledger.projections();
    }

    private Map<Class<?>, Long> eventsByType() {
        Map<Class<?>, Long> events = new HashMap<>();
        new JdbcTemplate(ledger.bean(DataSource.class))
                .query("select event_type, count(*) from ledger_event group by event_type", row -> {
                    events.put(
                            EventCatalogue.byName(row.getString(1))
                                    .orElseThrow()
                                    .javaType(),
                            row.getLong(2));
                });
        return events;
    }
}
