package io.orderledger.events;

import java.util.List;

/** Keys of the metadata that the ledger keeps with every event. All values are strings. */
public final class EventMetadata {
    /** Who gave the command: the signed-in user's id; {@code anonymous} from before there was sign-in. */
    public static final String ACTOR = "actor";
    /** What the actor was called then; absent where it is not a user. */
    public static final String ACTOR_NAME = "actorName";
    /** The name the caller gave for the operator; for display, never for rights. */
    public static final String OPERATOR_ALIAS = "operatorAlias";
    /** The HTTP request that carried the command. */
    public static final String REQUEST_ID = "requestId";

    /** The sender's own name for the request, where it gave one, so that it could be sent again. */
    public static final String IDEMPOTENCY_KEY = "idempotencyKey";

    /** Network address the request came from. */
    public static final String CLIENT_ADDRESS = "clientAddress";

    /** What the request said it was sent by, shortened: its User-Agent. */
    public static final String DEVICE = "device";

    public static final List<String> KEYS =
            List.of(ACTOR, ACTOR_NAME, OPERATOR_ALIAS, REQUEST_ID, IDEMPOTENCY_KEY, CLIENT_ADDRESS, DEVICE);

    private EventMetadata() {}
}
