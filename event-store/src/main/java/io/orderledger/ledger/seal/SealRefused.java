package io.orderledger.ledger.seal;

/** Sealing would sign what contradicts what was signed before, or cannot be known not to. Only people can decide what then. */
final class SealRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    SealRefused(String message) {
        super(message);
    }

    SealRefused(String message, Throwable cause) {
        super(message, cause);
    }
}
