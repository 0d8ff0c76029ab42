package io.orderledger.ledger;

import java.util.List;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;

/** Ours. */
final class BenchmarkedLedger implements BenchmarkedStore {
    private final String database = TestServer.newDatabase();
    private final TestLedger ledger;

    private BenchmarkedLedger(SideRowPolicy policy) {
        ledger = TestLedger.withPolicy(database, policy);
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
        ledger.append(event);
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
        ledger.close();
        TestServer.drop(database);
    }
}
