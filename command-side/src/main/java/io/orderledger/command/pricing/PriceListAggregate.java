package io.orderledger.command.pricing;

import io.orderledger.command.gateway.Decisions;
import io.orderledger.command.gateway.Effects;
import io.orderledger.command.pricing.domain.PriceCommand;
import io.orderledger.command.pricing.domain.PriceCommand.EndAllPrices;
import io.orderledger.command.pricing.domain.PriceCommand.EndCustomerPrice;
import io.orderledger.command.pricing.domain.PriceCommand.SetCustomerPrice;
import io.orderledger.command.pricing.domain.PriceDecider;
import io.orderledger.command.pricing.domain.PriceList;
import io.orderledger.events.PriceEvent;
import io.orderledger.events.StreamId;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** Axon's view of a customer's price list; every rule is the decider's. */
class PriceListAggregate {
    @AggregateIdentifier
    private @Nullable String id;

    private PriceList list;

    /** For a stream that is about to begin; Axon asks for the id once the first event is applied. */
    PriceListAggregate() {
        this.list = PriceList.EVOLUTION.initial();
    }

    PriceListAggregate(String id, PriceList list) {
        this.id = id;
        this.list = list;
    }

    @CommandHandler
    void handle(SetCustomerPrice command, PriceFactsReader facts, Effects effects) {
        decide(command, facts, effects);
    }

    @CommandHandler
    void handle(EndCustomerPrice command, PriceFactsReader facts, Effects effects) {
        decide(command, facts, effects);
    }

    @CommandHandler
    void handle(EndAllPrices command, PriceFactsReader facts, Effects effects) {
        decide(command, facts, effects);
    }

    private void decide(PriceCommand command, PriceFactsReader facts, Effects effects) {
        Decisions.carryOut(PriceDecider.decide(list, command, facts.read(command)), effects);
    }

    @EventSourcingHandler
    void on(PriceEvent event) {
        id = StreamId.priceList(event.customerId());
        list = PriceList.evolve(list, event);
    }
}
