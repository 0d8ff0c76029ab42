package io.orderledger.query.operation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What somebody did, or tried to do.
 *
 * @param at when it was answered
 * @param subject the account of a failed sign-in, masked
 * @param action such as {@code order.place}
 * @param route method and pattern of the address
 * @param target the id it was about
 * @param result accepted, refused, failed or read
 * @param error entry of the error catalogue, where it was not accepted
 * @param position ledger position of an accepted command
 * @param replayed whether an earlier answer was given again
 */
record OperationView(
        String id,
        Instant at,
        @Nullable String userId,
        @Nullable String userName,
        @Nullable String role,
        @Nullable String subject,
        String action,
        String route,
        @Nullable String target,
        String result,
        int httpStatus,
        @Nullable String error,
        String requestId,
        String clientAddress,
        @Nullable String device,
        @Nullable Long position,
        boolean replayed) {}
