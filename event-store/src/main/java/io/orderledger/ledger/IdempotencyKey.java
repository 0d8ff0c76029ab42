package io.orderledger.ledger;

/**
 * Names a request that may be sent again.
 *
 * @param scope who sends it, and where to
 * @param key the sender's own name for it
 */
public record IdempotencyKey(String scope, String key) {
    public static final int MAX_LENGTH = 255;

    public IdempotencyKey {
        requireAscii(scope);
        requireAscii(key);
    }

    private static void requireAscii(String text) {
        if (text.isEmpty()
                || text.length() > MAX_LENGTH
                || !text.chars().allMatch(c -> c >= ' ' && c < 0x7f)
                || text.endsWith(" ")) {
            throw new IllegalArgumentException("An idempotency key is 1 to 255 ASCII characters, not '" + text + "'");
        }
    }
}
