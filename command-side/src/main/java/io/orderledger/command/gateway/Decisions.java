package io.orderledger.command.gateway;

import io.orderledger.command.decision.Decision;
import io.orderledger.command.decision.Decision.Accepted;
import io.orderledger.command.decision.Decision.Rejected;
import io.orderledger.events.LedgerEvent;
import org.axonframework.modelling.command.AggregateLifecycle;

/** What an aggregate shell does with a decision: apply its events, send its effects, or refuse. */
public final class Decisions {
    private Decisions() {}

    public static <E extends LedgerEvent> void carryOut(Decision<E> decision, Effects effects) {
        switch (decision) {
            case Rejected<E> rejected -> throw new CommandRejected(rejected.rejection());
            case Accepted<E> accepted -> {
                accepted.events().forEach(AggregateLifecycle::apply);
                effects.carryOut(accepted.effects());
            }
        }
    }
}
