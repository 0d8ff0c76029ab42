package io.orderledger.web.request;

import com.github.f4b6a3.uuid.UuidCreator;
import io.orderledger.web.ApiHeaders;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/** Gives every request its identity, once, and echoes it. */
public final class RequestIdentities {
    /** What can stand in a log line, a header and a column without harm. */
    private static final Pattern SAFE = Pattern.compile("[A-Za-z0-9._:-]{1,64}");

    private static final Pattern NOT_VISIBLE = Pattern.compile("[^ -~]");
    private static final int LONGEST_DEVICE = 120;

    private RequestIdentities() {}

    /** The request's identity; made now where no filter of ours has seen the request. */
    public static RequestIdentity of(HttpServletRequest request, HttpServletResponse response) {
        if (request.getAttribute(RequestContext.IDENTITY_ATTRIBUTE) instanceof RequestIdentity known) {
            return known;
        }
        String requestId = fresh(request.getHeader(ApiHeaders.REQUEST_ID));
        var identity = new RequestIdentity(
                requestId, request.getRemoteAddr(), device(request.getHeader(HttpHeaders.USER_AGENT)));
        request.setAttribute(RequestContext.IDENTITY_ATTRIBUTE, identity);
        response.setHeader(ApiHeaders.REQUEST_ID, requestId);
        return identity;
    }

    private static @Nullable String device(@Nullable String userAgent) {
        if (userAgent == null || userAgent.isBlank()) return null;
        String visible = NOT_VISIBLE.matcher(userAgent).replaceAll("?");
        return visible.substring(0, Math.min(visible.length(), LONGEST_DEVICE));
    }

    /** The caller's id where it has a safe shape, else one of ours. */
    public static String fresh(@Nullable String fromCaller) {
        return fromCaller != null && SAFE.matcher(fromCaller).matches()
                ? fromCaller
                : UuidCreator.getTimeOrderedEpoch().toString();
    }
}
