package io.orderledger.web;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The envelope of every answer that went well. Controllers return it as a type, so that the API description shows what
 * is inside; nothing wraps answers behind their back.
 *
 * @param code always 200, also under HTTP 201 and 202: clients look at one number
 * @param timestamp when the answer was made, UTC
 */
public record ApiResponse<T extends @Nullable Object>(int code, String message, T data, Instant timestamp) {
    private static final int SUCCESS = 200;

    public static <T extends @Nullable Object> ApiResponse<T> ok(T data) {
        return new ApiResponse<>(SUCCESS, "success", data, Instant.now());
    }

    /** The same envelope; the HTTP status 201 is the controller's to set, with its {@code Location}. */
    public static <T> ApiResponse<T> created(T data) {
        return ok(data);
    }
}
