package io.orderledger.web.operation;

import io.orderledger.events.Operation;
import io.orderledger.events.Operation.Result;
import io.orderledger.events.OperationLog;
import io.orderledger.events.Role;
import io.orderledger.web.ApiHeaders;
import io.orderledger.web.error.ErrorCode;
import io.orderledger.web.error.FailureWriter;
import io.orderledger.web.operation.Routes.Route;
import io.orderledger.web.request.RequestIdentities;
import io.orderledger.web.request.RequestIdentity;
import io.orderledger.web.security.Caller;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Records what was asked and how it ended, when that is settled. Around all filters that may refuse a request, within the
 * one that names it.
 */
final class OperationFilter extends OncePerRequestFilter {
    private static final Set<String> WRITES = Set.of("POST", "PUT", "DELETE", "PATCH");
    private static final Pattern UUID =
            Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");
    private static final Pattern OTHER_TARGET = Pattern.compile("[A-Za-z0-9._-]{1,64}");
    private static final int FAILED = 500;

    private final OperationLog log;
    private final Routes routes;
    private final Clock clock;

    OperationFilter(OperationLog log, Routes routes, Clock clock) {
        this.log = log;
        this.routes = routes;
        this.clock = clock;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        boolean completed = false;
        try {
            chain.doFilter(request, response);
            completed = true;
        } finally {
            int status = completed ? response.getStatus() : FAILED;
            if (WRITES.contains(request.getMethod())) {
                log.record(operation(request, response, status, routes.of(request), Result.ACCEPTED));
            } else {
                Route route = routes.served(request);
                if (route.logsOperation()) log.record(operation(request, response, status, route, Result.READ));
            }
        }
    }

    /** @param success what it is when nothing went wrong */
    private Operation operation(
            HttpServletRequest request, HttpServletResponse response, int status, Route route, Result success) {
        RequestIdentity identity = RequestIdentities.of(request, response);
        OperationNotes.User user = user(request);
        boolean done = status < 400;
        return new Operation(
                clock.instant(),
                user == null ? null : user.id(),
                user == null ? null : user.name(),
                user == null ? null : user.role(),
                OperationNotes.subject(request),
                route.action(),
                request.getMethod() + " " + route.pattern(),
                target(response, route, done),
                done ? success : status < FAILED ? Result.REFUSED : Result.FAILED,
                status,
                done
                        ? null
                        : FailureWriter.written(request).map(ErrorCode::name).orElse(null),
                identity.requestId(),
                identity.clientAddress(),
                identity.device(),
                done && success == Result.ACCEPTED ? position(response) : null,
                response.getHeader(ApiHeaders.IDEMPOTENCY_REPLAYED) != null);
    }

    private static OperationNotes.@Nullable User user(HttpServletRequest request) {
        OperationNotes.User noted = OperationNotes.user(request);
        if (noted != null) return noted;
        Optional<Caller> caller = Caller.of(request);
        return caller.map(known -> {
                    Role role = known.role();
                    return new OperationNotes.User(known.userId(), known.name(), role);
                })
                .orElse(null);
    }

    /**
     * What it was about: the first id in the address, or what was made. A text that is no UUID counts only when the
     * request was accepted: until then it is what somebody typed, which may be a phone number or worse.
     */
    private static @Nullable String target(HttpServletResponse response, Route route, boolean done) {
        String target = firstVariable(route);
        if (target == null && done) target = lastSegment(response.getHeader(HttpHeaders.LOCATION));
        if (target == null) return null;
        return UUID.matcher(target).matches()
                        || (done && OTHER_TARGET.matcher(target).matches())
                ? target
                : null;
    }

    private static @Nullable String firstVariable(Route route) {
        int start = route.pattern().indexOf('{');
        int end = route.pattern().indexOf('}');
        return start < 0 || end < start
                ? null
                : route.pathVariables().get(route.pattern().substring(start + 1, end));
    }

    private static @Nullable String lastSegment(@Nullable String location) {
        return location == null ? null : location.substring(location.lastIndexOf('/') + 1);
    }

    private static @Nullable Long position(HttpServletResponse response) {
        String token = response.getHeader(ApiHeaders.CONSISTENCY_TOKEN);
        return token == null ? null : Long.valueOf(token);
    }
}
