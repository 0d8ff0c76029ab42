package io.orderledger.command.gateway;

import io.orderledger.command.decision.Actor;
import io.orderledger.events.EventMetadata;
import io.orderledger.web.IfMatch;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a command carries besides itself.
 *
 * @param operatorAlias the name the caller gave for the operator; absent when none
 * @param ifMatch the version the caller has seen
 * @param once makes the call take effect once, however often it is sent; absent when it need not
 */
public record Call(
        Actor actor,
        @Nullable String operatorAlias,
        Origin origin,
        IfMatch ifMatch,
        @Nullable Once once) {

    /** The same call, for a request with a password in its body: what is kept of the request must not help to guess it. */
    public Call withSecretBody() {
        return once == null ? this : new Call(actor, operatorAlias, origin, ifMatch, once.stretched());
    }

    Map<String, Object> metadata() {
        var metadata = new LinkedHashMap<String, Object>();
        metadata.put(EventMetadata.ACTOR, actor.id());
        metadata.put(EventMetadata.REQUEST_ID, origin.requestId());
        put(metadata, EventMetadata.ACTOR_NAME, actor.name());
        put(metadata, EventMetadata.OPERATOR_ALIAS, operatorAlias);
        put(metadata, EventMetadata.CLIENT_ADDRESS, origin.clientAddress());
        put(metadata, EventMetadata.DEVICE, origin.device());
        if (once != null) metadata.put(EventMetadata.IDEMPOTENCY_KEY, once.key().key());
        ifMatch.version().ifPresent(version -> metadata.put(StreamTarget.EXPECTED_VERSION, version));
        return metadata;
    }

    private static void put(Map<String, Object> metadata, String key, @Nullable String value) {
        if (value != null) metadata.put(key, value);
    }
}
