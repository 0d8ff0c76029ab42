package io.orderledger.query.projection;

import io.orderledger.events.EventMetadata;
import java.util.Map;

/** Who did it, by an event's metadata. */
public final class Operators {
    private static final String NOBODY = "anonymous";

    private Operators() {}

    /** The id of the user. */
    public static String actor(Map<String, ?> metadata) {
        return text(metadata, EventMetadata.ACTOR, NOBODY);
    }

    /** Who is shown as having done it: the name the caller gave, else the actor's, else their id. */
    public static String shown(Map<String, ?> metadata) {
        String name = text(metadata, EventMetadata.ACTOR_NAME, actor(metadata));
        return text(metadata, EventMetadata.OPERATOR_ALIAS, name);
    }

    private static String text(Map<String, ?> metadata, String key, String otherwise) {
        return metadata.get(key) instanceof String value && !value.isBlank() ? value : otherwise;
    }
}
