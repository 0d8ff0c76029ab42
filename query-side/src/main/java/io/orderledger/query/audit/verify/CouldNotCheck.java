package io.orderledger.query.audit.verify;

/** Something that the check needs is missing, cut, or in a form that this program does not know. */
public final class CouldNotCheck extends RuntimeException {
    public CouldNotCheck(String message) {
        super(message);
    }

    CouldNotCheck(String message, Throwable cause) {
        super(message, cause);
    }
}
