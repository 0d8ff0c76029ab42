package io.orderledger.query.order;

import io.orderledger.web.order.OrderHistoryView.FieldChange;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Fields with what they were and what they became; a field that stayed as it was is not among them. */
final class Changes {
    private final Map<String, FieldChange> byField = new LinkedHashMap<>();

    Changes changed(String field, @Nullable Object from, @Nullable Object to) {
        if (from == null ? to != null : !from.equals(to)) {
            byField.put(field, new FieldChange(from, to));
        }
        return this;
    }

    Changes became(String field, @Nullable Object to) {
        return changed(field, null, to);
    }

    Map<String, FieldChange> byField() {
        return byField;
    }
}
