package io.orderledger.web.request;

import java.util.Optional;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/** The request that the current thread serves. */
public final class RequestContext {
    static final String IDENTITY_ATTRIBUTE = RequestIdentity.class.getName();

    private RequestContext() {}

    /** Empty outside of a request, such as on a projection's thread. */
    public static Optional<RequestIdentity> current() {
        RequestAttributes attributes = RequestContextHolder.getRequestAttributes();
        if (attributes == null) {
            return Optional.empty();
        }
        Object identity = attributes.getAttribute(IDENTITY_ATTRIBUTE, RequestAttributes.SCOPE_REQUEST);
        return Optional.ofNullable((RequestIdentity) identity);
    }
}
