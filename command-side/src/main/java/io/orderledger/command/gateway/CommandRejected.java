package io.orderledger.command.gateway;

import io.orderledger.command.decision.Rejection;

/** Carries a refusal out of the unit of work, which rolls back. No stack trace: it is an answer, not a fault. */
public final class CommandRejected extends RuntimeException {
    private final transient Rejection rejection;

    public CommandRejected(Rejection rejection) {
        super(rejection.toString(), null, false, false);
        this.rejection = rejection;
    }

    public Rejection rejection() {
        return rejection;
    }
}
