package io.orderledger.ledger;

import io.orderledger.ledger.seal.RunningSealer;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;

/** Ours. */
final class BenchmarkedLedger implements BenchmarkedStore {
    private final String database = TestServer.newDatabase();
    private final TestLedger ledger;
    private final AtomicLong mostUnsealed = new AtomicLong();
    private @Nullable RunningSealer sealer;

    private BenchmarkedLedger(SideRowPolicy policy) {
        ledger = TestLedger.withPolicy(database, policy);
    }

    /** Events only, and sealed all the while. */
    static BenchmarkedLedger sealed(boolean recompute) {
        var benchmarked = withoutSideRows();
        benchmarked.sealer = new RunningSealer(new LedgerMigration(benchmarked.ledger.pool), recompute);
        return benchmarked;
    }

    /** Events only, as the stock engine writes. */
    static BenchmarkedLedger withoutSideRows() {
        return new BenchmarkedLedger(_ -> List.of());
    }

    /** Each order claims its number and refers to its customer and products, as in production. */
    static BenchmarkedLedger withSideRows() {
        return new BenchmarkedLedger(new TestSideRows());
    }

    @Override
    public EventStore store() {
        return ledger.store;
    }

    @Override
    public void append(EventMessage<?> event) {
        long position = ledger.append(event);
        if (sealer != null)
            mostUnsealed.accumulateAndGet(position - sealer.status().sealed(), Math::max);
    }

    @Override
    public long storedEvents() {
        return ledger.sql
                .sql("select count(*) from ledger_event")
                .query(Long.class)
                .single();
    }

    @Override
    public void close() {
        if (sealer != null) {
            System.out.printf("         sealed: %s, at most %d behind%n", sealer.status(), mostUnsealed.get());
            sealer.close();
        }
        ledger.close();
        TestServer.drop(database);
    }
}
