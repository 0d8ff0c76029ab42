package io.orderledger.web.error;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The envelope of every answer that did not go well.
 *
 * @param code HTTP status × 100 + number, such as 40901
 * @param error stable name of the catalogue entry, for programs
 * @param message for people, in the request's language
 * @param data what helps: the current price, the allowed transitions; absent when nothing does
 * @param errors all fields that were not right; empty when none is to blame
 * @param requestId names the request in our logs
 * @param timestamp when the answer was made, UTC
 */
public record FailureResponse(
        int code,
        String error,
        String message,
        @Nullable Object data,
        List<FieldFailure> errors,
        String requestId,
        Instant timestamp) {}
