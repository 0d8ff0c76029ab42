package io.orderledger.query.audit;

import io.orderledger.events.EventMetadata;
import io.orderledger.events.LedgerEvent;
import io.orderledger.events.OrderEvent.StatusChanged;
import io.orderledger.ledger.AuditedEvent;
import io.orderledger.ledger.RecordedEvent;
import io.orderledger.query.projection.Operators;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An event of the ledger with everything that is kept beside it.
 *
 * @param id the event's own
 * @param version of its stream, with this event
 * @param type logical name, such as {@code order.placed}
 * @param revision in which it is stored
 * @param actor id of the user who gave the command
 * @param operator who is shown as having done it; masked as persons are
 * @param reason what was said about it: a reason, or the remark of a step
 * @param content as it is stored, read in the latest revision; persons are masked unless they were asked for
 * @param leafHash of the stored bytes: the leaf of the ledger's Merkle tree at this position
 */
record AuditedEventView(
        long position,
        String id,
        String stream,
        String streamType,
        long version,
        String type,
        String revision,
        Instant recordedAt,
        String actor,
        String operator,
        Source source,
        @Nullable String reason,
        Map<String, Object> content,
        String leafHash) {

    /**
     * Where the command came from.
     *
     * @param requestId the request that carried it: the same in the operation log
     * @param idempotencyKey the sender's own name for it
     */
    record Source(
            @Nullable String requestId,
            @Nullable String clientAddress,
            @Nullable String device,
            @Nullable String idempotencyKey) {}

    static AuditedEventView of(AuditedEvent audited, AuditedContents contents) {
        RecordedEvent recorded = audited.recorded();
        Map<String, String> metadata = recorded.metadata();
        Map<String, Object> content = contents.of(recorded.event());
        String actor = Operators.actor(metadata);
        String operator = Operators.shown(metadata);
        return new AuditedEventView(
                recorded.position(),
                recorded.eventId(),
                audited.streamId(),
                audited.streamType(),
                recorded.version(),
                recorded.name(),
                audited.revision(),
                recorded.recordedAt(),
                actor,
                operator.equals(actor) ? actor : contents.name(operator),
                new Source(
                        metadata.get(EventMetadata.REQUEST_ID),
                        metadata.get(EventMetadata.CLIENT_ADDRESS),
                        metadata.get(EventMetadata.DEVICE),
                        metadata.get(EventMetadata.IDEMPOTENCY_KEY)),
                reason(recorded.event(), content),
                content,
                audited.leafHash());
    }

    private static @Nullable String reason(LedgerEvent event, Map<String, Object> content) {
        Object reason = content.get("reason");
        Object said = reason == null && event instanceof StatusChanged ? content.get("remark") : reason;
        return said == null ? null : said.toString();
    }
}
