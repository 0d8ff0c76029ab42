package io.orderledger.query.history;

import io.orderledger.events.Money;
import io.orderledger.events.Quantity;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An expected row, column by column. */
final class Row {
    private final Map<String, @Nullable Object> columns = new HashMap<>();

    Row set(String column, @Nullable Object value) {
        columns.put(
                column,
                switch (value) {
                    case Money money -> money.amount();
                    case Quantity quantity -> quantity.amount();
                    case null, default -> value;
                });
        return this;
    }

    @Nullable
    Object get(String column) {
        return columns.get(column);
    }

    /** A copy that lacks these columns. */
    Row without(String... names) {
        Row copy = new Row();
        copy.columns.putAll(columns);
        for (String name : names) copy.columns.remove(name);
        return copy;
    }

    /** The columns that every event of the row's stream moves on. */
    Row touched(Recorded by) {
        return set("version", by.sequence() + 1).set("updated_at", by.at()).set("position", by.position());
    }

    Row created(Recorded by) {
        return set("created_at", by.at()).touched(by);
    }

    @Override
    public String toString() {
        return ExpectedTables.text(columns);
    }
}
