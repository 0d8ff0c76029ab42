package io.orderledger.command.gateway;

import org.jspecify.annotations.Nullable;

/**
 * Where a command came from.
 *
 * @param clientAddress network address; absent where there was no network
 * @param device what the sender said it is; absent when it said nothing
 */
public record Origin(
        String requestId,
        @Nullable String clientAddress,
        @Nullable String device) {

    /** A command of the process itself. */
    public static Origin inside(String requestId) {
        return new Origin(requestId, null, null);
    }
}
