package io.orderledger.command.order;

import io.orderledger.command.gateway.AggregateRegistrar;
import io.orderledger.command.order.domain.OrderState;

/** Lends the order's shell to tests of those that move orders. */
public final class OrderShell {
    /** What an order's handlers take besides the command. */
    public static final Object FACTS = (OrderFactsReader) (_, _) -> OrderExamples.FACTS;

    private OrderShell() {}

    public static void register(AggregateRegistrar registrar) {
        registrar.register(OrderAggregate.class, OrderState.EVOLUTION, OrderAggregate::new);
    }
}
