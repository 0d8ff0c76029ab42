package io.orderledger.web.request;

import io.orderledger.events.EventMetadata;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerMapping;

/**
 * Outermost: names the request in every log line and in the answer, and logs the requests that an operator should see.
 * That line has the route instead of the address and no parameters: those may be about persons.
 */
final class IdentityFilter extends OncePerRequestFilter {
    private static final Logger log = LoggerFactory.getLogger("io.orderledger.web.access");

    private final Duration slow;

    IdentityFilter(Duration slow) {
        this.slow = slow;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        RequestIdentity identity = RequestIdentities.of(request, response);
        long start = System.nanoTime();
        try (var _ = MDC.putCloseable(EventMetadata.REQUEST_ID, identity.requestId())) {
            SafeHeaders.write(request, response);
            boolean api = request.getRequestURI().startsWith("/api/");
            boolean completed = false;
            try {
                chain.doFilter(request, new WholeResponse(response));
                completed = true;
            } finally {
                // A probe is asked every few seconds, and not being ready is no news.
                if (api) {
                    logNotable(
                            request,
                            completed ? response.getStatus() : 500,
                            Duration.ofNanos(System.nanoTime() - start));
                }
            }
        }
    }

    private void logNotable(HttpServletRequest request, int status, Duration took) {
        if (status >= 500 || took.compareTo(slow) > 0) {
            Object route = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
            log.info("{} {} {} {} ms", request.getMethod(), route == null ? "-" : route, status, took.toMillis());
        }
    }
}
