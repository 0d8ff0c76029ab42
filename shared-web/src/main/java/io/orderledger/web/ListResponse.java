package io.orderledger.web;

import java.time.Instant;
import java.util.List;

/**
 * The envelope of a whole list, not cut into pages. The rows alone are {@code data}, as clients expect of such lists, so
 * how fresh they are stands beside them; in a page it stands in {@code data}.
 *
 * @param code always 200
 * @param asOf how fresh the list is
 * @param timestamp when the answer was made, UTC
 */
public record ListResponse<T>(int code, String message, List<T> data, AsOf asOf, Instant timestamp) {
    public ListResponse {
        data = List.copyOf(data);
    }

    public static <T> ListResponse<T> of(List<T> data, AsOf asOf) {
        ApiResponse<List<T>> envelope = ApiResponse.ok(data);
        return new ListResponse<>(envelope.code(), envelope.message(), envelope.data(), asOf, envelope.timestamp());
    }
}
