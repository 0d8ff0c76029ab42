package io.orderledger.command.order.domain;

import static io.orderledger.command.decision.Decision.accepted;
import static io.orderledger.command.decision.Decision.rejected;

import io.orderledger.command.customer.domain.CustomerState;
import io.orderledger.command.decision.Decision;
import io.orderledger.command.decision.Rejection;
import io.orderledger.command.decision.Rejection.NotPermitted;
import io.orderledger.command.decision.Rejection.PlacedInFuture;
import io.orderledger.command.order.domain.LineWriting.Result.Refused;
import io.orderledger.command.order.domain.LineWriting.Result.Written;
import io.orderledger.command.order.domain.OrderCommand.PlaceOrder;
import io.orderledger.events.OrderEvent;
import io.orderledger.events.OrderEvent.OrderPlaced;
import io.orderledger.events.OrderStatus;
import io.orderledger.events.Right;
import java.time.Instant;
import java.util.List;

/** Placing an order: a known customer, a day that is not in the future, lines that can be priced. */
final class PlacingRules {
    private PlacingRules() {}

    static Decision<OrderEvent> place(PlaceOrder command, OrderFacts facts) {
        Instant placedAt = command.placedAt() == null ? facts.now() : command.placedAt();
        if (placedAt.isAfter(facts.now())) return rejected(new PlacedInFuture());
        if (placedAt.isBefore(facts.now()) && !command.actor().may(Right.ORDER_BACKDATE)) {
            return rejected(new NotPermitted(Right.ORDER_BACKDATE));
        }
        return switch (facts.customer()) {
            case CustomerState.Unknown _ -> rejected(new Rejection.CustomerUnknown(command.customerId()));
            case CustomerState.Known known
            when known.deleted() -> rejected(new Rejection.CustomerDeleted(command.customerId()));
            case CustomerState.Erased _ -> rejected(new Rejection.CustomerDeleted(command.customerId()));
            case CustomerState.Known known -> place(command, known.details(), placedAt, facts);
        };
    }

    private static Decision<OrderEvent> place(
            PlaceOrder command, CustomerState.Details customer, Instant placedAt, OrderFacts facts) {
        return switch (LineWriting.write(command.lines(), List.of(), command.actor(), facts)) {
            case Refused refused -> rejected(refused.rejection());
            case Written written ->
                accepted(new OrderPlaced(
                        command.orderId(),
                        facts.orderNumber(),
                        placedAt,
                        command.placedBy(),
                        command.submit() ? OrderStatus.PENDING : OrderStatus.DRAFT,
                        command.customerId(),
                        customer.name(),
                        customer.phone(),
                        customer.address(),
                        written.lines(),
                        written.totals(),
                        command.remark()));
        };
    }
}
