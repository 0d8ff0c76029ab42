package io.orderledger.query.freshness;

import io.orderledger.query.freshness.ReadsProjections.WithParameter;
import io.orderledger.query.freshness.ReadsProjections.WithoutRight;
import io.orderledger.web.ApiHeaders;
import io.orderledger.web.Moment;
import io.orderledger.web.error.ApiFailure;
import io.orderledger.web.error.ErrorCode;
import io.orderledger.web.security.Caller;
import io.orderledger.web.validation.FieldCode;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Lets a read that carries a {@code Consistency-Token}, or asks for a moment in {@code asOf}, wait for its projections
 * before the controller runs.
 */
final class ConsistencyInterceptor implements HandlerInterceptor {
    static final String PREFER = "Prefer";
    static final String PREFERENCE_APPLIED = "Preference-Applied";
    static final String STRICT = "handling=strict";

    static final String AS_OF = "asOf";

    private static final Pattern POSITION = Pattern.compile("\\d{1,18}");

    private static final long NOT_ASKED_FOR = 0;

    private final Freshness freshness;
    private final Moments moments;

    ConsistencyInterceptor(Freshness freshness, Moments moments) {
        this.freshness = freshness;
        this.moments = moments;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method) {
            ReadsProjections reads = method.getMethodAnnotation(ReadsProjections.class);
            if (reads != null) {
                await(reads, method, request, response);
            }
        }
        return true;
    }

    private void await(
            ReadsProjections reads, HandlerMethod method, HttpServletRequest request, HttpServletResponse response) {
        String token = request.getHeader(ApiHeaders.CONSISTENCY_TOKEN);
        long written = token == null ? NOT_ASKED_FOR : position(token);
        long position = Math.max(written, position(request, method));
        if (position > NOT_ASKED_FOR) {
            await(reads, position, request, response);
        }
    }

    private void await(
            ReadsProjections reads, long position, HttpServletRequest request, HttpServletResponse response) {
        var preferences = Preferences.of(Collections.list(request.getHeaders(PREFER)));
        if (preferences.strict()) {
            response.setHeader(PREFERENCE_APPLIED, STRICT);
        }
        Optional<Behind> behind = freshness.await(projections(reads, request), position, preferences.longestWait());
        behind.ifPresent(least -> tell(least, preferences.strict(), response));
    }

    /** Of the moment that is asked for; what is none is refused when the controller's arguments are read. */
    private long position(HttpServletRequest request, HandlerMethod method) {
        String asked = request.getParameter(AS_OF);
        if (asked == null
                || Arrays.stream(method.getMethodParameters())
                        .noneMatch(parameter -> parameter.getParameterType() == Moment.class)) {
            return NOT_ASKED_FOR;
        }
        try {
            Moment moment = Moment.of(asked);
            return moment instanceof Moment.AtVersion ? NOT_ASKED_FOR : moments.position(moment);
        } catch (DateTimeException | IllegalArgumentException notAMoment) {
            return NOT_ASKED_FOR;
        }
    }

    private static List<String> projections(ReadsProjections reads, HttpServletRequest request) {
        List<String> projections = new ArrayList<>(List.of(reads.value()));
        for (WithParameter besides : reads.besides()) {
            if (request.getParameter(besides.parameter()) != null) {
                projections.add(besides.projection());
            }
        }
        for (WithoutRight without : reads.withoutRight()) {
            if (Caller.current().filter(caller -> caller.may(without.right())).isEmpty()) {
                projections.add(without.projection());
            }
        }
        return projections;
    }

    private static void tell(Behind behind, boolean strict, HttpServletResponse response) {
        response.setHeader(ApiHeaders.PROJECTION_LAG, Long.toString(behind.lagMs()));
        if (strict) {
            throw ApiFailure.withData(ErrorCode.PROJECTION_BEHIND, behind);
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
