package io.orderledger.command.delivery;

import io.orderledger.command.decision.Rejection.DeliveryNotFound;
import io.orderledger.command.delivery.domain.DeliveryState;
import io.orderledger.command.gateway.CommandRejected;
import io.orderledger.events.Right;
import io.orderledger.ledger.LedgerReader;
import io.orderledger.web.security.Caller;
import org.springframework.stereotype.Component;

/**
 * Who may not plan runs has only those they drive: others are not there for them. Asked before the command is decided,
 * so that not even a version tells of them; the decider asks again, as a run may be given to somebody else meanwhile.
 */
@Component
class OwnRuns {
    private final LedgerReader reader;

    OwnRuns(LedgerReader reader) {
        this.reader = reader;
    }

    void require(String deliveryId) {
        Caller caller = Caller.required();
        if (caller.may(Right.DELIVERY_PLAN)) return;
        DeliveryState state = reader.current(() -> reader.state(deliveryId, DeliveryState.EVOLUTION))
                .state();
        boolean own = state instanceof DeliveryState.Planned planned
                && planned.run().employeeId().equals(caller.employeeId());
        if (!own) throw new CommandRejected(new DeliveryNotFound(deliveryId));
    }
}
