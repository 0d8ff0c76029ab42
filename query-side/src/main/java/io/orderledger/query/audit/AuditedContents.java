package io.orderledger.query.audit;

import io.orderledger.events.LedgerEvent;
import io.orderledger.events.Personal;
import io.orderledger.ledger.LedgerSerializer;
import io.orderledger.ledger.PersonalData;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** An event's content in the form in which it is stored, but for what it says of persons: that is shown, or masked. */
enum AuditedContents {
    MASKED(text -> text.equals(Personal.ERASED) ? text : Masks.TEXT),
    WITH_PERSONS(text -> text);

    private static final JsonMapper JSON = new JsonMapper();

    private final LedgerSerializer serializer;
    private final Masks masks;

    AuditedContents(Masks masks) {
        this.masks = masks;
        this.serializer = new LedgerSerializer(masks);
    }

    Map<String, Object> of(LedgerEvent event) {
        byte[] stored = serializer.serialize(event, byte[].class).getData();
        return JSON.readValue(stored, new TypeReference<>() {});
    }

    /** What a name that stands beside the event reads as. */
    String name(String name) {
        return masks.shown(name);
    }

    /** In the place where the ledger encrypts what it stores of persons. */
    @FunctionalInterface
    interface Masks extends PersonalData {
        String TEXT = "***";

        String shown(String text);

        @Override
        default String seal(String personId, String text) {
            return shown(text);
        }

        @Override
        default Optional<String> open(String stored) {
            return Optional.of(stored);
        }
    }
}
