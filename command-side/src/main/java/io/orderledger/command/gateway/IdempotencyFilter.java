package io.orderledger.command.gateway;

import io.orderledger.ledger.IdempotencyKey;
import io.orderledger.web.ApiHeaders;
import io.orderledger.web.error.ApiFailure;
import io.orderledger.web.error.ErrorCode;
import io.orderledger.web.error.FailureWriter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingRequestWrapper;

/** Keeps the bytes of a write that came with an idempotency key: they tell whether it is the same request again. */
final class IdempotencyFilter extends OncePerRequestFilter {
    private static final Set<String> WRITES = Set.of("POST", "PUT", "DELETE");
    private static final int FIRST_BYTES = 4096;

    private final int largestBody;
    private final FailureWriter failures;

    /** @param largestBody more bytes never get here */
    IdempotencyFilter(int largestBody, FailureWriter failures) {
        this.largestBody = Math.max(largestBody, FIRST_BYTES);
        this.failures = failures;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getHeader(ApiHeaders.IDEMPOTENCY_KEY) == null || !WRITES.contains(request.getMethod());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        List<String> keys = Collections.list(request.getHeaders(ApiHeaders.IDEMPOTENCY_KEY));
        if (keys.size() != 1 || !isKey(keys.getFirst())) {
            failures.write(request, response, ApiFailure.of(ErrorCode.IDEMPOTENCY_KEY_INVALID));
            return;
        }
        chain.doFilter(new ContentCachingRequestWrapper(request, largestBody), response);
    }

    private static boolean isKey(String key) {
        return !key.isBlank()
                && key.length() <= IdempotencyKey.MAX_LENGTH
                && key.chars().allMatch(c -> c >= ' ' && c < 0x7f);
    }
}
