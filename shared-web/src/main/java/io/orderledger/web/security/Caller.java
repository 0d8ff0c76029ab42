package io.orderledger.web.security;

import io.orderledger.events.Right;
import io.orderledger.events.Role;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.RequestAttributeSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;

/**
 * The user whose token came with the request, as the ledger knows them now.
 *
 * @param employeeId the employee this user is; absent when none
 */
public record Caller(
        String userId, String name, Role role, @Nullable String employeeId) {
    private static final SecurityContextRepository REQUESTS = new RequestAttributeSecurityContextRepository();

    public boolean may(Right right) {
        return role.may(right);
    }

    /** Who calls on this thread; empty without a token, and outside of a request. */
    public static Optional<Caller> current() {
        return callerOf(SecurityContextHolder.getContext().getAuthentication());
    }

    /** Who sent a request, also when Spring Security has left it already. */
    public static Optional<Caller> of(HttpServletRequest request) {
        return callerOf(REQUESTS.loadDeferredContext(request).get().getAuthentication());
    }

    private static Optional<Caller> callerOf(@Nullable Authentication authentication) {
        return authentication != null && authentication.getPrincipal() instanceof Caller caller
                ? Optional.of(caller)
                : Optional.empty();
    }

    /** Who calls on this thread, on a route that nobody enters without a token. */
    public static Caller required() {
        return current().orElseThrow(() -> new IllegalStateException("a route without sign-in asked who calls"));
    }
}
