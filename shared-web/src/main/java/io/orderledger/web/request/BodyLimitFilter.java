package io.orderledger.web.request;

import io.orderledger.web.error.ApiFailure;
import io.orderledger.web.error.ErrorCode;
import io.orderledger.web.error.FailureWriter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/** Refuses bodies over the limit: by what the caller announces, and by counting where it announces nothing. */
final class BodyLimitFilter extends OncePerRequestFilter {
    private final long limit;
    private final FailureWriter failures;

    BodyLimitFilter(long limit, FailureWriter failures) {
        this.limit = limit;
        this.failures = failures;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getContentLengthLong() > limit) {
            failures.write(request, response, ApiFailure.of(ErrorCode.BODY_TOO_LARGE));
            return;
        }
        chain.doFilter(request.getContentLengthLong() >= 0 ? request : new CountedRequest(request, limit), response);
    }
}
