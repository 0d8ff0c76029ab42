package io.orderledger.web.error;

import java.util.Map;

/**
 * What to answer.
 *
 * @param headers that belong to it, such as {@code Allow}
 */
record Failure(ApiFailure failure, Map<String, String> headers) {
    static Failure of(ApiFailure failure) {
        boolean soonOver = failure.code().httpStatus() == ErrorCode.UNAVAILABLE.httpStatus()
                || failure.code() == ErrorCode.IDEMPOTENCY_IN_FLIGHT;
        return soonOver ? new Failure(failure, Map.of("Retry-After", "1")) : new Failure(failure, Map.of());
    }

    static Failure of(ErrorCode code) {
        return of(ApiFailure.of(code));
    }
}
