package io.orderledger.query.projection;

import io.orderledger.events.LedgerEvent;
import io.orderledger.query.statement.Sums;
import java.util.List;
import java.util.function.BiConsumer;

/** A projection that somebody looks at before it takes an event in, and who may throw. */
record Watched<E extends LedgerEvent>(Projection<E> projection, BiConsumer<E, EventEnvelope> before)
        implements Projection<E> {
    @Override
    public String name() {
        return projection.name();
    }

    @Override
    public Class<E> eventType() {
        return projection.eventType();
    }

    @Override
    public List<String> tables() {
        return projection.tables();
    }

    @Override
    public List<String> lookups() {
        return projection.lookups();
    }

    @Override
    public Sums sums() {
        return projection.sums();
    }

    @Override
    public void project(E event, EventEnvelope envelope, Sql sql) {
        before.accept(event, envelope);
        projection.project(event, envelope, sql);
    }
}
