package io.orderledger.ledger;

import java.time.Instant;
import java.util.Optional;

/** The receipts of commands whose senders gave an idempotency key. */
public interface CommandReceipts {

    /** What a key stands for; nothing when it was never used, or its receipt has expired. */
    Optional<CommandReceipt> find(IdempotencyKey key);

    /**
     * Writes the receipt of a command that was accepted and had nothing to record.
     *
     * @return the position that its answer is folded up to
     * @throws AlreadyReceived when there is a receipt for the key already
     */
    long record(ReceiptRequest request);

    /**
     * Deletes old receipts, the oldest first.
     *
     * @param olderThan which were made before this
     * @param limit how many at most; one statement deletes them
     * @return how many were deleted
     */
    int forget(Instant olderThan, int limit);
}
