package io.orderledger.command.order;

import io.orderledger.command.decision.Rejection.OrderNotFound;
import io.orderledger.command.gateway.CommandRejected;
import io.orderledger.command.order.domain.OrderState;
import io.orderledger.events.Right;
import io.orderledger.ledger.LedgerReader;
import io.orderledger.web.security.Caller;
import org.springframework.stereotype.Component;

/**
 * Who may not change everybody's orders has only their own: others are not there for them. Asked before the command is
 * decided; who has placed an order never changes.
 */
@Component
class OwnOrders {
    private final LedgerReader reader;

    OwnOrders(LedgerReader reader) {
        this.reader = reader;
    }

    void require(String orderId) {
        Caller caller = Caller.required();
        if (caller.may(Right.ORDER_CHANGE_ALL)) return;
        OrderState state = reader.current(() -> reader.state(orderId, OrderState.EVOLUTION))
                .state();
        boolean own = state instanceof OrderState.Placed placed
                && placed.order().placed().placedBy().equals(caller.userId());
        if (!own) throw new CommandRejected(new OrderNotFound(orderId));
    }
}
