package io.orderledger.command.delivery.domain;

import io.orderledger.command.decision.Actor;
import io.orderledger.command.decision.LedgerCommand;
import io.orderledger.command.order.domain.OrderCommand.HandedOver;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What can be asked of a delivery run. Times are when it happened in the business; absent means now. */
public sealed interface DeliveryCommand extends LedgerCommand {
    String deliveryId();

    @Override
    default String streamId() {
        return deliveryId();
    }

    /** A command of whoever drives; who may not plan runs only drives their own. */
    sealed interface Driving extends DeliveryCommand {
        Actor actor();
    }

    /** @param orderIds in the order of their stops, none twice */
    record PlanDelivery(
            String deliveryId,
            String employeeId,
            List<String> orderIds,
            @Nullable Instant plannedAt,
            @Nullable String remark,
            Actor actor)
            implements DeliveryCommand {}

    /**
     * The run as it shall be.
     *
     * @param employeeId absent leaves it to whom it was given
     * @param orderIds all orders, none twice; absent leaves them alone
     */
    record ReviseDelivery(
            String deliveryId,
            @Nullable String employeeId,
            @Nullable List<String> orderIds) implements DeliveryCommand {}

    record StartDelivery(String deliveryId, @Nullable Instant startedAt, Actor actor) implements Driving {}

    record ResolveStop(
            String deliveryId,
            String orderId,
            Outcome outcome,
            @Nullable Instant resolvedAt,
            Actor actor) implements Driving {}

    record CompleteDelivery(String deliveryId, @Nullable Instant completedAt, Actor actor) implements Driving {}

    record CancelDelivery(String deliveryId, @Nullable String reason) implements DeliveryCommand {}

    /** What became of a stop, as the driver tells it. */
    sealed interface Outcome {
        /** Everything that was planned. */
        record AllHandedOver(@Nullable String remark) implements Outcome {}

        /**
         * So much of each line; nothing of a line that is left out.
         *
         * @param closeRest what is open after that will not be delivered
         */
        record PartHandedOver(
                List<HandedOver> lines,
                boolean closeRest,
                @Nullable String remark) implements Outcome {}

        record Failed(@Nullable String reason) implements Outcome {}
    }
}
