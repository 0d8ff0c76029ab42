package io.orderledger.ledger;

import org.springframework.dao.DataAccessResourceFailureException;

/** The ledger's database cannot be reached or is too busy. The same call works again when it is back. */
public final class LedgerUnavailable extends DataAccessResourceFailureException {
    private final boolean outcomeKnown;

    LedgerUnavailable(String message, Throwable cause) {
        this(message, cause, true);
    }

    LedgerUnavailable(String message, Throwable cause, boolean outcomeKnown) {
        super(message, cause);
        this.outcomeKnown = outcomeKnown;
    }

    /**
     * Whether it is certain that nothing was written. False when the database went away while it committed and did not
     * come back: then the unit is in the ledger as a whole or not at all.
     */
    public boolean outcomeKnown() {
        return outcomeKnown;
    }
}
