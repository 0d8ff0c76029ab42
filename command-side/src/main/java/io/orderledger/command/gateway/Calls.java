package io.orderledger.command.gateway;

import io.orderledger.command.decision.Actor;
import io.orderledger.events.Role;
import io.orderledger.web.EntityTags;
import io.orderledger.web.request.RequestContext;
import io.orderledger.web.request.RequestIdentity;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Who calls. Until sign-in exists everybody is {@code anonymous}, with the role of {@code ledger.anonymous-role}; the
 * name a body gives for its operator is shown, but gives no right.
 */
@Component
public class Calls {
    private static final String ANONYMOUS = "anonymous";

    private final Role anonymousRole;

    Calls(@Value("${ledger.anonymous-role:admin}") Role anonymousRole) {
        this.anonymousRole = anonymousRole;
    }

    /**
     * @param operator from the body; absent or blank when there was none
     * @param ifMatch the request's If-Match header; absent when there was none
     */
    public Call call(@Nullable String operator, @Nullable String ifMatch) {
        String alias = operator == null || operator.isBlank() ? null : operator;
        String requestId = RequestContext.current()
                .map(RequestIdentity::requestId)
                .orElseGet(() -> UUID.randomUUID().toString());
        var actor = new Actor(ANONYMOUS, anonymousRole);
        return new Call(actor, alias, requestId, EntityTags.parseIfMatch(ifMatch), OnceRequests.of(actor));
    }
}
