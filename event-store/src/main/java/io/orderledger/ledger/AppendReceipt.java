package io.orderledger.ledger;

/**
 * Tells the sender of a command what the ledger made of it. The sender puts one under {@link #METADATA_KEY} into the
 * command's metadata; the ledger fills it when the command's events are committed.
 */
public final class AppendReceipt {
    public static final String METADATA_KEY = "ledger.receipt";

    private volatile long lastPosition;

    /** Position of the command's last event; 0 when the command recorded nothing. */
    public long lastPosition() {
        return lastPosition;
    }

    void committed(long position) {
        lastPosition = position;
    }
}
