package io.orderledger.command.gateway;

import io.orderledger.command.decision.Decision;
import io.orderledger.command.decision.Decision.Accepted;
import io.orderledger.command.decision.Decision.Rejected;
import io.orderledger.events.LedgerEvent;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.ConflictingAggregateVersionException;

/** What an aggregate shell does with a decision: apply its events, send its effects, or refuse. */
public final class Decisions {
    /** Axon numbers events from 0. */
    private static final long NOTHING = -1;

    private Decisions() {}

    public static <E extends LedgerEvent> void carryOut(Decision<E> decision, Effects effects) {
        switch (decision) {
            case Rejected<E> rejected -> throw new CommandRejected(rejected.rejection());
            case Accepted<E> accepted -> {
                if (!accepted.events().isEmpty()) refuseToBeginWhatWasToBeThere();
                accepted.events().forEach(AggregateLifecycle::apply);
                effects.carryOut(accepted.effects());
            }
        }
    }

    /**
     * Whoever names a version means a stream that exists. Asked only here, after the decider: what it does not know is
     * not found, with or without a version.
     */
    private static void refuseToBeginWhatWasToBeThere() {
        Object expected = CurrentUnitOfWork.get().getMessage().getMetaData().get(StreamTarget.EXPECTED_VERSION);
        if (expected instanceof Long version && AggregateLifecycle.getVersion() == null) {
            throw new ConflictingAggregateVersionException("a new stream", version - 1, NOTHING);
        }
    }
}
