package io.orderledger.command.delivery;

import io.orderledger.command.delivery.domain.DeliveryCommand;
import io.orderledger.command.delivery.domain.DeliveryFacts;
import io.orderledger.command.delivery.domain.DeliveryState;

/** Gathers what a decision about a delivery run needs to know of the world. */
@FunctionalInterface
interface DeliveryFactsReader {
    DeliveryFacts read(DeliveryState state, DeliveryCommand command);
}
