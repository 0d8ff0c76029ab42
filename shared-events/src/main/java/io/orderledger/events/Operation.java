package io.orderledger.events;

import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Something that somebody did, or tried to do, through the API. It says nothing of what was sent: no body, no query and
 * no credential ever gets here.
 *
 * @param at when it was answered
 * @param userId who, as far as a token or a sign-in said; absent for somebody unknown
 * @param userName the user's name then
 * @param role the user's role then
 * @param subject whom a failed sign-in was about, masked: {@code 138****0000}
 * @param action what, such as {@code order.place}; {@link #UNKNOWN} where there is no such route
 * @param route method and pattern of the address, such as {@code POST /api/orders}
 * @param target the id it was about; absent when there is none, or nobody could tell
 * @param errorCode entry of the error catalogue, where it was not accepted
 * @param requestId names the request in the ledger and in the log
 * @param clientAddress network address it came from
 * @param device the program it came from, as that said itself
 * @param position ledger position that an accepted command left behind
 * @param replayed whether an earlier answer was given again for an idempotency key
 */
public record Operation(
        Instant at,
        @Nullable String userId,
        @Nullable String userName,
        @Nullable Role role,
        @Nullable String subject,
        String action,
        String route,
        @Nullable String target,
        Result result,
        int httpStatus,
        @Nullable String errorCode,
        String requestId,
        String clientAddress,
        @Nullable String device,
        @Nullable Long position,
        boolean replayed) {

    /** The action of a request for which there is no route. */
    public static final String UNKNOWN = "unknown";

    public Operation {
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(action, "action");
        Objects.requireNonNull(route, "route");
        Objects.requireNonNull(result, "result");
        Objects.requireNonNull(requestId, "requestId");
        Objects.requireNonNull(clientAddress, "clientAddress");
    }

    /** How it ended. */
    public enum Result {
        /** A write, or a sign-in, that was done. */
        ACCEPTED,
        /** The caller's fault, or a rule against it: nothing was done. */
        REFUSED,
        /** Our fault: nobody could do it. A write may yet have been done. */
        FAILED,
        /** Personal data was read in bulk. */
        READ;

        /** As the API and the database name it: {@code accepted}. */
        public String wireName() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
