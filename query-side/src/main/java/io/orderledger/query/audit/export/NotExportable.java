package io.orderledger.query.audit.export;

/** The database holds what no program of ours writes, and an export has no form for; the message says where. */
public final class NotExportable extends RuntimeException {
    NotExportable(String message) {
        super(message);
    }

    NotExportable(String message, Throwable cause) {
        super(message, cause);
    }
}
