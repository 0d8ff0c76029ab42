package io.orderledger.ledger;

import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.AggregateFactory;

/** Takes the aggregate that {@link LedgerRepository} put in the place of its events. Needs no empty constructor. */
record ShellFactory<A>(Class<A> type) implements AggregateFactory<A> {

    @Override
    public A createAggregateRoot(String streamId, DomainEventMessage<?> first) {
        return type.cast(first.getPayload());
    }

    @Override
    public Class<A> getAggregateType() {
        return type;
    }
}
