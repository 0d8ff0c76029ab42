package io.orderledger.web.security;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bucket;
import io.orderledger.web.error.ApiFailure;
import io.orderledger.web.error.ErrorCode;
import io.orderledger.web.error.FailureWriter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.springframework.http.HttpHeaders;

/**
 * How many requests this process takes from one user in a second; from one address, of those who are no user. A user who
 * was quiet may send a few seconds' worth at once.
 */
final class RateLimits {
    private static final int BURST_SECONDS = 5;
    private static final int MOST_BUCKETS = 50_000;
    private static final long NANOS_PER_SECOND = Duration.ofSeconds(1).toNanos();

    private final int perSecond;
    private final FailureWriter failures;
    /** A bucket that nobody has used for the burst's length is full, and may be forgotten. */
    private final LoadingCache<String, Bucket> buckets = Caffeine.newBuilder()
            .maximumSize(MOST_BUCKETS)
            .expireAfterAccess(Duration.ofSeconds(2L * BURST_SECONDS))
            .build(key -> full());

    /** @param perSecond 0 lets everything through */
    RateLimits(int perSecond, FailureWriter failures) {
        this.perSecond = perSecond;
        this.failures = failures;
    }

    private Bucket full() {
        return Bucket.builder()
                .addLimit(limit ->
                        limit.capacity((long) perSecond * BURST_SECONDS).refillGreedy(perSecond, Duration.ofSeconds(1)))
                .build();
    }

    /** Whether the request may go on; if not it has been answered. */
    boolean pass(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (perSecond == 0) return true;
        String key =
                Caller.current().map(caller -> "user " + caller.userId()).orElse("from " + request.getRemoteAddr());
        var probe = buckets.get(key).tryConsumeAndReturnRemaining(1);
        if (probe.isConsumed()) return true;
        long seconds = Math.ceilDiv(probe.getNanosToWaitForRefill(), NANOS_PER_SECOND);
        response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
        failures.write(request, response, ApiFailure.of(ErrorCode.TOO_MANY_REQUESTS));
        return false;
    }
}
