package io.orderledger.query.audit.export;

/** The ledger has no signed checkpoint over what is asked for. */
public final class NothingSealed extends RuntimeException {
    NothingSealed(String message) {
        super(message);
    }
}
