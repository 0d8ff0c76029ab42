package io.orderledger.query.order;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.orderledger.web.order.OrderHistoryView.FieldChange;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The JSON column of the history. Every number in it is an amount: MySQL keeps a JSON number as a double and drops its
 * last zero, so reading gives the two decimals back.
 */
final class HistoryJson {
    private static final int DECIMALS = 2;
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .changeDefaultPropertyInclusion(inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build();

    private HistoryJson() {}

    static String write(Changes changes) {
        return MAPPER.writeValueAsString(changes.byField());
    }

    static Map<String, FieldChange> read(String json) {
        Map<String, FieldChange> changes =
                MAPPER.readValue(json, new TypeReference<LinkedHashMap<String, FieldChange>>() {});
        changes.replaceAll((_, change) -> new FieldChange(amounts(change.from()), amounts(change.to())));
        return changes;
    }

    private static @Nullable Object amounts(@Nullable Object value) {
        return switch (value) {
            case BigDecimal amount -> amount.setScale(DECIMALS);
            case Number whole -> new BigDecimal(whole.toString()).setScale(DECIMALS);
            case List<?> list -> list.stream().map(HistoryJson::amounts).toList();
            case Map<?, ?> fields -> {
                Map<Object, @Nullable Object> copy = new LinkedHashMap<>();
                fields.forEach((name, field) -> copy.put(name, amounts(field)));
                yield copy;
            }
            case null, default -> value;
        };
    }
}
