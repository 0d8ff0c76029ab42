package io.orderledger.query.audit;

import io.orderledger.events.ConfigEvent;
import io.orderledger.events.CustomerEvent;
import io.orderledger.events.DeliveryEvent;
import io.orderledger.events.EmployeeEvent;
import io.orderledger.events.LedgerEvent;
import io.orderledger.events.OrderEvent;
import io.orderledger.events.Personal;
import io.orderledger.events.PriceEvent;
import io.orderledger.events.ProductEvent;
import io.orderledger.events.UserEvent;
import io.orderledger.ledger.LedgerSerializer;
import io.orderledger.ledger.PersonalData;
import java.util.LinkedHashMap;
import java.util.List;
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
        Map<String, Object> content = JSON.readValue(stored, new TypeReference<LinkedHashMap<String, Object>>() {});
        for (String field : staffNames(event)) {
            content.computeIfPresent(field, (_, name) -> masks.shown(name.toString()));
        }
        return content;
    }

    /** What colleagues are called is not encrypted, and yet it is a person's name. */
    private static List<String> staffNames(LedgerEvent event) {
        return switch (event) {
            case UserEvent _, EmployeeEvent _ -> List.of("name");
            case DeliveryEvent _ -> List.of("employeeName", "previousEmployeeName");
            case OrderEvent _, ProductEvent _, CustomerEvent _, PriceEvent _, ConfigEvent _ -> List.of();
        };
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
