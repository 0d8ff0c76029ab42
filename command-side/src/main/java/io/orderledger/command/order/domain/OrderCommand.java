package io.orderledger.command.order.domain;

import io.orderledger.command.decision.Actor;
import io.orderledger.command.decision.LedgerCommand;
import io.orderledger.events.Quantity;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What can be asked of an order; delivery runs ask by {@link RunCommand}. */
public sealed interface OrderCommand extends LedgerCommand
        permits OrderCommand.WritesLines,
                OrderCommand.SubmitOrder,
                OrderCommand.WithdrawOrder,
                OrderCommand.RejectOrder,
                OrderCommand.ConfirmOrder,
                OrderCommand.ShipOrder,
                OrderCommand.ReturnShipment,
                OrderCommand.DeliverOrder,
                OrderCommand.ShortCloseOrder,
                OrderCommand.CancelOrder,
                RunCommand {
    String orderId();

    @Override
    default String streamId() {
        return orderId();
    }

    /** A command that writes lines, and so needs to know products and prices. */
    sealed interface WritesLines extends OrderCommand {
        Actor actor();
    }

    /**
     * @param submit send it to the supplier at once
     * @param placedAt when it happened in the business; absent means now
     */
    record PlaceOrder(
            String orderId,
            String customerId,
            List<RequestedLine> lines,
            @Nullable String remark,
            boolean submit,
            @Nullable Instant placedAt,
            String placedBy,
            Actor actor)
            implements WritesLines {}

    /**
     * The order as it shall be.
     *
     * @param lines all lines; absent leaves them alone
     * @param changesRemark whether the remark is meant, or left alone
     */
    record ReviseOrder(
            String orderId,
            @Nullable List<RequestedLine> lines,
            boolean changesRemark,
            @Nullable String remark,
            Actor actor)
            implements WritesLines {}

    /** Gives every line the price that the rules give today; overrides are dropped. */
    record RepriceOrder(String orderId, Actor actor) implements WritesLines {}

    record SubmitOrder(String orderId) implements OrderCommand {}

    record WithdrawOrder(String orderId, @Nullable String reason) implements OrderCommand {}

    record RejectOrder(String orderId, @Nullable String reason) implements OrderCommand {}

    record ConfirmOrder(String orderId, @Nullable String remark) implements OrderCommand {}

    record ShipOrder(String orderId, @Nullable String remark) implements OrderCommand {}

    /** The goods came back, nothing of them delivered. */
    record ReturnShipment(String orderId, @Nullable String reason) implements OrderCommand {}

    /**
     * @param lines what was handed over; none means all that is open, in full
     * @param closeRest what is open after that will not be delivered
     */
    record DeliverOrder(
            String orderId,
            List<HandedOver> lines,
            boolean closeRest,
            @Nullable String remark) implements OrderCommand {}

    /** @param lineIds the lines to end as they are; none means all that are open */
    record ShortCloseOrder(
            String orderId, List<String> lineIds, @Nullable String reason) implements OrderCommand {}

    record CancelOrder(String orderId, @Nullable String reason) implements OrderCommand {}

    /** So much of a line was handed over. */
    record HandedOver(String lineId, Quantity quantity) {}
}
