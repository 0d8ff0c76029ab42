package io.orderledger.web.request;

import com.github.f4b6a3.uuid.UuidCreator;
import io.orderledger.web.ApiHeaders;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Gives every request its identity, once, and echoes it. */
public final class RequestIdentities {
    /** What can stand in a log line, a header and a column without harm. */
    private static final Pattern SAFE = Pattern.compile("[A-Za-z0-9._:-]{1,64}");

    private RequestIdentities() {}

    /** The request's identity; made now where no filter of ours has seen the request. */
    public static RequestIdentity of(HttpServletRequest request, HttpServletResponse response) {
        if (request.getAttribute(RequestContext.IDENTITY_ATTRIBUTE) instanceof RequestIdentity known) {
            return known;
        }
        String requestId = fresh(request.getHeader(ApiHeaders.REQUEST_ID));
        var identity = new RequestIdentity(requestId, request.getRemoteAddr());
        request.setAttribute(RequestContext.IDENTITY_ATTRIBUTE, identity);
        response.setHeader(ApiHeaders.REQUEST_ID, requestId);
        return identity;
    }

    /** The caller's id where it has a safe shape, else one of ours. */
    public static String fresh(@Nullable String fromCaller) {
        return fromCaller != null && SAFE.matcher(fromCaller).matches()
                ? fromCaller
                : UuidCreator.getTimeOrderedEpoch().toString();
    }
}
