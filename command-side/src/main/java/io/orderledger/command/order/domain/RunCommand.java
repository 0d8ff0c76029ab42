package io.orderledger.command.order.domain;

import io.orderledger.command.decision.Effect;
import io.orderledger.command.order.domain.OrderCommand.HandedOver;
import io.orderledger.events.PlannedLine;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a delivery run asks of an order. While an order is on a run, nobody else moves it. */
public sealed interface RunCommand extends OrderCommand, Effect {
    String deliveryId();

    /** @param lines what the run has planned: the lines of the order that are open, as the run has read them */
    record AssignToRun(
            String orderId, String deliveryId, String deliveryNumber, String slipNumber, List<PlannedLine> lines)
            implements RunCommand {}

    /** The order leaves a run that has not started. */
    record UnassignFromRun(String orderId, String deliveryId) implements RunCommand {}

    /** The run starts; an order that was on its way before stays so. */
    record ShipOnRun(String orderId, String deliveryId) implements RunCommand {}

    /**
     * The order leaves the run with so much handed over.
     *
     * @param closeRest what is open after that will not be delivered
     * @param deliveredAt when it was handed over, in the business
     */
    record HandOver(
            String orderId,
            String deliveryId,
            List<HandedOver> lines,
            boolean closeRest,
            Instant deliveredAt,
            @Nullable String remark)
            implements RunCommand {}

    /** The order leaves a run that has started, and nothing was handed over. */
    record BringBack(String orderId, String deliveryId, String reason) implements RunCommand {}
}
