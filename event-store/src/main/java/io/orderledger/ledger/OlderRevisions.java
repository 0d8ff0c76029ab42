package io.orderledger.ledger;

import java.util.List;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.axonframework.serialization.upcasting.event.IntermediateEventRepresentation;
import org.axonframework.serialization.upcasting.event.SingleEventUpcaster;
import tools.jackson.databind.JsonNode;

/** Reads every revision that was ever stored as the one that is written now. */
final class OlderRevisions {
    /** In the order in which the revisions came. */
    static final List<EventUpcaster> UPCASTERS = List.of(new Relabelled("order.delivered", "1", "2"));

    private OlderRevisions() {}

    /** A revision that only added components which may be absent: what was stored is a valid event of the newer one. */
    private static final class Relabelled extends SingleEventUpcaster {
        private final SimpleSerializedType from;
        private final SimpleSerializedType to;

        Relabelled(String name, String from, String to) {
            this.from = new SimpleSerializedType(name, from);
            this.to = new SimpleSerializedType(name, to);
        }

        @Override
        protected boolean canUpcast(IntermediateEventRepresentation event) {
            return event.getType().equals(from);
        }

        @Override
        protected IntermediateEventRepresentation doUpcast(IntermediateEventRepresentation event) {
            return event.upcastPayload(to, JsonNode.class, stored -> stored);
        }
    }
}
