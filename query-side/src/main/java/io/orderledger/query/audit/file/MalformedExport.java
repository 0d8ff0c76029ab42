package io.orderledger.query.audit.file;

/** A file is no export, or not one that this program knows how to read. */
public final class MalformedExport extends RuntimeException {
    public MalformedExport(String message) {
        super(message);
    }

    MalformedExport(String message, Throwable cause) {
        super(message, cause);
    }
}
