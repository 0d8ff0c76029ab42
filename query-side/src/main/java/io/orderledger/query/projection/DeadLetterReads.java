package io.orderledger.query.projection;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.orderledger.events.EventCatalogue;
import io.orderledger.query.statement.Columns;
import io.orderledger.query.statement.ReadStatements;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads letters as they are stored: an event that cannot be decoded can still be looked at. */
final class DeadLetterReads {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Pattern POSITION = Pattern.compile("\"globalIndex\"\\s*:\\s*(\\d+)");
    /** How the ledger stores what tells of a person; see {@code SealedPersonalData}. */
    private static final String SEALED = "personal1:";

    private static final String HIDDEN = "***";

    private final ReadStatements reads;

    DeadLetterReads(ReadStatements reads) {
        this.reads = reads;
    }

    List<DeadLetterView> page(Generation generation, int limit, int offset) {
        return reads.list(
                "projection_dead_letter/page",
                (row, _) -> view(row, generation.number(), false),
                new Page(generation.processor(), limit, offset));
    }

    /** @param generations of the projection that the letter must be one of */
    Optional<DeadLetterView> one(List<Generation> generations, String id) {
        return reads
                .list(
                        "projection_dead_letter/by_id",
                        (row, _) -> {
                            String processor = row.getString("processing_group");
                            Optional<Generation> of = generations.stream()
                                    .filter(generation -> generation.processor().equals(processor))
                                    .findFirst();
                            return of.isEmpty()
                                    ? Optional.<DeadLetterView>empty()
                                    : Optional.of(view(row, of.get().number(), true));
                        },
                        new ById(id, 1))
                .stream()
                .flatMap(Optional::stream)
                .findFirst();
    }

    List<SkippedLetter> skipped(String projection, int limit) {
        return reads.list(
                "projection_skipped_letter/page",
                (row, _) -> new SkippedLetter(
                        row.getString("dead_letter_id"),
                        row.getInt("generation"),
                        row.getString("event_id"),
                        row.getString("event_type"),
                        row.getString("stream_id"),
                        row.getLong("event_sequence"),
                        row.getLong("position"),
                        Instant.parse(row.getString("recorded_at")),
                        row.getString("cause"),
                        row.getString("reason"),
                        row.getString("skipped_by"),
                        Columns.instant(row, "skipped_at")),
                new OfProjection(projection, limit));
    }

    private static DeadLetterView view(ResultSet row, int generation, boolean withPayload) throws SQLException {
        String touched = row.getString("last_touched");
        return new DeadLetterView(
                row.getString("dead_letter_id"),
                generation,
                row.getString("event_identifier"),
                eventType(row.getString("payload_type")),
                row.getString("stream_id"),
                row.getLong("stream_sequence") + 1,
                position(row.getBytes("token")),
                Instant.parse(row.getString("event_timestamp")),
                Instant.parse(row.getString("enqueued_at")),
                touched == null ? null : Instant.parse(touched),
                cause(row.getString("cause_type"), row.getString("cause_message")),
                withPayload ? hidden(JSON.readTree(row.getBytes("payload"))) : null);
    }

    private static String eventType(String stored) {
        return EventCatalogue.byName(stored).map(type -> type.name()).orElse(stored);
    }

    private static long position(byte @Nullable [] token) {
        Matcher position = POSITION.matcher(token == null ? "" : new String(token, UTF_8));
        return position.find() ? Long.parseLong(position.group(1)) : 0;
    }

    private static @Nullable String cause(@Nullable String type, @Nullable String message) {
        return type == null ? null : message == null ? type : type + ": " + message;
    }

    private static JsonNode hidden(JsonNode node) {
        return switch (node) {
            case ObjectNode object -> {
                ObjectNode copy = JSON.createObjectNode();
                object.properties().forEach(field -> copy.set(field.getKey(), hidden(field.getValue())));
                yield copy;
            }
            case ArrayNode array -> {
                ArrayNode copy = JSON.createArrayNode();
                array.forEach(element -> copy.add(hidden(element)));
                yield copy;
            }
            default ->
                node.isString() && node.stringValue().startsWith(SEALED)
                        ? JSON.getNodeFactory().stringNode(HIDDEN)
                        : node;
        };
    }

    private record Page(String processor, int limit, int offset) {}

    private record ById(String id, int limit) {}

    private record OfProjection(String projection, int limit) {}
}
