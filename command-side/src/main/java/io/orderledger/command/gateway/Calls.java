package io.orderledger.command.gateway;

import io.orderledger.command.decision.Actor;
import io.orderledger.web.EntityTags;
import io.orderledger.web.request.RequestContext;
import io.orderledger.web.request.RequestIdentity;
import io.orderledger.web.security.Caller;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who calls, from where: the user of the token. The name a body gives for its operator is shown, but gives no right. */
@Component
public class Calls {
    /**
     * @param operator from the body; absent or blank when there was none
     * @param ifMatch the request's If-Match header; absent when there was none
     */
    public Call call(@Nullable String operator, @Nullable String ifMatch) {
        Caller caller = Caller.required();
        String alias = operator == null || operator.isBlank() ? null : operator;
        var actor = new Actor(caller.userId(), caller.name(), caller.role(), caller.employeeId());
        return new Call(actor, alias, origin(), EntityTags.parseIfMatch(ifMatch), OnceRequests.of(actor));
    }

    /** Where the request that is being served comes from. */
    public static Origin origin() {
        RequestIdentity request = RequestContext.current()
                .orElseThrow(() -> new IllegalStateException("asked for a call outside of a request"));
        return new Origin(request.requestId(), request.clientAddress(), request.device());
    }
}
