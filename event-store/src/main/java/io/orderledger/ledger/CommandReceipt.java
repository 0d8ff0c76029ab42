package io.orderledger.ledger;

import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * What an idempotency key stands for: the request that used it, and what the ledger made of that.
 *
 * @param requestHash SHA-256 of the request; the same key with another hash is another request
 * @param streamId the stream that the answer describes
 * @param firstPosition position of the command's first event; the same as {@code lastPosition} when it recorded none
 * @param lastPosition the answer is the stream folded up to here
 */
public record CommandReceipt(
        IdempotencyKey key,
        byte[] requestHash,
        String streamId,
        long firstPosition,
        long lastPosition,
        Instant createdAt) {

    /** Whether the receipt is that of this request, not of another one with the same key. */
    public boolean isFor(byte[] hash) {
        return Arrays.equals(requestHash, hash);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CommandReceipt(var k, var hash, var stream, var first, var last, var at)
                && key.equals(k)
                && Arrays.equals(requestHash, hash)
                && streamId.equals(stream)
                && firstPosition == first
                && lastPosition == last
                && createdAt.equals(at);
    }

    @Override
    public int hashCode() {
        return key.hashCode();
    }

    @Override
    public String toString() {
        return "%s of request %s: stream %s, positions %d to %d"
                .formatted(key, HexFormat.of().formatHex(requestHash), streamId, firstPosition, lastPosition);
    }
}
