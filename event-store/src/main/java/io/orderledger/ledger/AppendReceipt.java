package io.orderledger.ledger;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Tells the sender of a command what the ledger made of it. The sender puts one under {@link #METADATA_KEY} into the
 * command's metadata; the ledger fills it when the command's events are committed.
 */
public final class AppendReceipt {
    public static final String METADATA_KEY = "ledger.receipt";

    private final @Nullable ReceiptRequest request;
    private volatile long lastPosition;

    /** @param request what to keep for the sender's idempotency key; null when it gave none */
    public AppendReceipt(@Nullable ReceiptRequest request) {
        this.request = request;
    }

    public AppendReceipt() {
        this(null);
    }

    /** Position of the command's last event; 0 when the command recorded nothing. */
    public long lastPosition() {
        return lastPosition;
    }

    Optional<ReceiptRequest> request() {
        return Optional.ofNullable(request);
    }

    void committed(long position) {
        lastPosition = position;
    }
}
