package io.orderledger.web.security;

import io.orderledger.events.Right;
import io.orderledger.web.error.ApiFailure;
import io.orderledger.web.error.ErrorCode;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Lets through who has the right that a controller's method asks for; before the body is read, so that nobody learns
 * from a 400 what they may not do.
 */
final class RightsInterceptor implements HandlerInterceptor {
    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (!(handler instanceof HandlerMethod method) || OpenRoutes.include(request)) return true;
        // Answered by Spring with the methods that an address knows, which the API page says too.
        if (HttpMethod.OPTIONS.matches(request.getMethod())) return true;
        Optional<Caller> caller = Caller.current();
        if (caller.isEmpty()) throw ApiFailure.of(ErrorCode.SIGN_IN_REQUIRED);
        if (method.hasMethodAnnotation(SignedInOnly.class)) return true;
        Requires requires = method.getMethodAnnotation(Requires.class);
        if (requires == null) throw ApiFailure.of(ErrorCode.FORBIDDEN);
        Right right = requires.value();
        if (!caller.get().may(right)) {
            throw ApiFailure.withData(ErrorCode.FORBIDDEN, Map.of("right", right.wireName()));
        }
        return true;
    }
}
