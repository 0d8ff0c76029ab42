package io.orderledger.command.order;

import io.orderledger.command.order.domain.OrderCommand;
import io.orderledger.command.order.domain.OrderFacts;
import io.orderledger.command.order.domain.OrderState;

/** Gathers what a decision about an order needs to know of the world. */
@FunctionalInterface
interface OrderFactsReader {
    OrderFacts read(OrderState state, OrderCommand command);
}
