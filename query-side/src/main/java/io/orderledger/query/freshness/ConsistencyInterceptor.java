package io.orderledger.query.freshness;

import io.orderledger.web.ApiHeaders;
import io.orderledger.web.error.ApiFailure;
import io.orderledger.web.error.ErrorCode;
import io.orderledger.web.validation.FieldCode;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Lets a read that carries a {@code Consistency-Token} wait for its projections before the controller runs. */
final class ConsistencyInterceptor implements HandlerInterceptor {
    private static final Pattern POSITION = Pattern.compile("\\d{1,18}");

    private final Freshness freshness;

    ConsistencyInterceptor(Freshness freshness) {
        this.freshness = freshness;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        String token = request.getHeader(ApiHeaders.CONSISTENCY_TOKEN);
        if (token != null
                && handler instanceof HandlerMethod method
                && method.getMethodAnnotation(ReadsProjections.class) instanceof ReadsProjections reads) {
            Duration wait = WaitPreference.of(request.getHeader("Prefer"));
            awaitAll(reads.value(), Math.min(position(token), freshness.head()), wait, response);
        }
        return true;
    }

    private void awaitAll(String[] projections, long position, Duration wait, HttpServletResponse response) {
        long end = System.nanoTime() + wait.toNanos();
        long worstLag = -1;
        for (String projection : projections) {
            Duration left = Duration.ofNanos(Math.max(0, end - System.nanoTime()));
            if (!freshness.await(projection, position, left)) {
                worstLag = Math.max(worstLag, freshness.lagMillis(projection));
            }
        }
        if (worstLag >= 0) {
            response.setHeader(ApiHeaders.PROJECTION_LAG, Long.toString(worstLag));
        }
    }

    private static long position(String token) {
        String text = token.strip();
        if (!POSITION.matcher(text).matches()) {
            throw new ApiFailure(
                    ErrorCode.PARAMETER_INVALID,
                    null,
                    List.of(FieldCode.NOT_A_WHOLE_NUMBER.at(ApiHeaders.CONSISTENCY_TOKEN)));
        }
        return Long.parseLong(text);
    }
}
