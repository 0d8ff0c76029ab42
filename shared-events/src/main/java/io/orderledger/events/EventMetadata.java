package io.orderledger.events;

import java.util.List;

/** Keys of the metadata that the ledger keeps with every event. All values are strings. */
public final class EventMetadata {
    /** Who gave the command: the signed-in user's id, or {@code anonymous}. */
    public static final String ACTOR = "actor";
    /** The name the caller gave for the operator; for display, never for rights. */
    public static final String OPERATOR_ALIAS = "operatorAlias";
    /** The HTTP request that carried the command. */
    public static final String REQUEST_ID = "requestId";

    /** The sender's own name for the request, where it gave one, so that it could be sent again. */
    public static final String IDEMPOTENCY_KEY = "idempotencyKey";

    public static final List<String> KEYS = List.of(ACTOR, OPERATOR_ALIAS, REQUEST_ID, IDEMPOTENCY_KEY);

    private EventMetadata() {}
}
