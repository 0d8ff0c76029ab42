package io.orderledger.ledger;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;

/** One of the stores that are compared, on an empty database of its own that is gone after {@link #close()}. */
interface BenchmarkedStore extends AutoCloseable {
    /** Names of streams have the length and the order of those in production. */
    String CUSTOMER = newId();

    List<String> PRODUCTS = List.of(newId(), newId(), newId());
    AtomicInteger ORDERS = new AtomicInteger();

    EventStore store();

    /** Appends as a command does: in a unit of work, and returns when the event is durable. */
    void append(EventMessage<?> event);

    /** How many events are in the table, counted by the database. */
    long storedEvents();

    @Override
    void close();

    /** The first event of a stream: an order of three lines. */
    static EventMessage<?> order() {
        String id = newId();
        String number = "20240601-%08d".formatted(ORDERS.incrementAndGet());
        return TestLedger.event(id, 0, TestEvents.placed(id, number, CUSTOMER, PRODUCTS.toArray(String[]::new)));
    }

    private static String newId() {
        return UuidCreator.getTimeOrderedEpochPlus1().toString();
    }
}
