package io.orderledger.command.product;

import io.orderledger.command.gateway.Decisions;
import io.orderledger.command.gateway.Effects;
import io.orderledger.command.product.domain.ProductCommand;
import io.orderledger.command.product.domain.ProductCommand.AdjustStock;
import io.orderledger.command.product.domain.ProductCommand.ChangeProduct;
import io.orderledger.command.product.domain.ProductCommand.CountStock;
import io.orderledger.command.product.domain.ProductCommand.CreateProduct;
import io.orderledger.command.product.domain.ProductCommand.DeleteProduct;
import io.orderledger.command.product.domain.ProductCommand.RestoreProduct;
import io.orderledger.command.product.domain.ProductDecider;
import io.orderledger.command.product.domain.ProductState;
import io.orderledger.command.product.domain.StockCommand.DeductStock;
import io.orderledger.command.product.domain.StockCommand.ReleaseStock;
import io.orderledger.command.product.domain.StockCommand.ReserveStock;
import io.orderledger.command.product.domain.StockCommand.ReturnStock;
import io.orderledger.events.ProductEvent;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;

/** Axon's view of a product; every rule is the decider's. */
class ProductAggregate {
    @AggregateIdentifier
    private @Nullable String id;

    private ProductState state;

    /** For a stream that is about to begin; Axon asks for the id once the first event is applied. */
    ProductAggregate() {
        this.state = ProductState.EVOLUTION.initial();
    }

    ProductAggregate(String id, ProductState state) {
        this.id = id;
        this.state = state;
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.ALWAYS)
    void handle(CreateProduct command, Effects effects) {
        decide(command, effects);
    }

    @CommandHandler
    void handle(ChangeProduct command, Effects effects) {
        decide(command, effects);
    }

    @CommandHandler
    void handle(DeleteProduct command, Effects effects) {
        decide(command, effects);
    }

    @CommandHandler
    void handle(RestoreProduct command, Effects effects) {
        decide(command, effects);
    }

    @CommandHandler
    void handle(AdjustStock command, Effects effects) {
        decide(command, effects);
    }

    @CommandHandler
    void handle(CountStock command, Effects effects) {
        decide(command, effects);
    }

    @CommandHandler
    void handle(ReserveStock command, Effects effects) {
        decide(command, effects);
    }

    @CommandHandler
    void handle(ReleaseStock command, Effects effects) {
        decide(command, effects);
    }

    @CommandHandler
    void handle(DeductStock command, Effects effects) {
        decide(command, effects);
    }

    @CommandHandler
    void handle(ReturnStock command, Effects effects) {
        decide(command, effects);
    }

    private void decide(ProductCommand command, Effects effects) {
        Decisions.carryOut(ProductDecider.decide(state, command), effects);
    }

    @EventSourcingHandler
    void on(ProductEvent event) {
        id = event.productId();
        state = ProductState.evolve(state, event);
    }
}
