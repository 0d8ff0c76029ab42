package io.orderledger.query.freshness;

import io.orderledger.query.freshness.ReadsProjections.WithParameter;
import io.orderledger.query.freshness.ReadsProjections.WithoutRight;
import io.orderledger.web.ApiHeaders;
import io.orderledger.web.error.ApiFailure;
import io.orderledger.web.error.ErrorCode;
import io.orderledger.web.security.Caller;
import io.orderledger.web.validation.FieldCode;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Lets a read that carries a {@code Consistency-Token} wait for its projections before the controller runs. */
final class ConsistencyInterceptor implements HandlerInterceptor {
    static final String PREFER = "Prefer";
    static final String PREFERENCE_APPLIED = "Preference-Applied";
    static final String STRICT = "handling=strict";

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
            long position = position(token);
            var preferences = Preferences.of(Collections.list(request.getHeaders(PREFER)));
            if (preferences.strict()) {
                response.setHeader(PREFERENCE_APPLIED, STRICT);
            }
            Optional<Behind> behind = freshness.await(projections(reads, request), position, preferences.longestWait());
            behind.ifPresent(least -> tell(least, preferences.strict(), response));
        }
        return true;
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
