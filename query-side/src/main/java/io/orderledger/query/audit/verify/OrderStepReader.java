package io.orderledger.query.audit.verify;

import io.orderledger.ledger.proof.LeafFields;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** Reads what an order's event says, from its JSON: those fields that statuses and totals are made of. */
final class OrderStepReader {
    static final String STREAM_TYPE = "order";
    private static final JsonFactory JSON = new JsonFactory();

    /** An order's event of which this program does not know what it does. */
    static final class UnknownEvent extends Exception {
        UnknownEvent(String event) {
            super(event);
        }
    }

    /** An event that lacks what its type must have, or is not even JSON. */
    static final class Unreadable extends Exception {
        Unreadable(String message) {
            super(message);
        }
    }

    private final JsonParser json;
    private @Nullable String status;
    private @Nullable String from;
    private @Nullable Totals totals;
    private @Nullable Totals before;
    private @Nullable Totals lines;

    private OrderStepReader(JsonParser json) {
        this.json = json;
    }

    static OrderStep step(LeafFields event, byte[] payload) throws UnknownEvent, Unreadable {
        OrderRule rule = OrderRule.of(event.eventType(), event.revision());
        if (rule == null) throw new UnknownEvent(event.eventType() + " revision " + event.revision());
        try (JsonParser json = JSON.createParser(ObjectReadContext.empty(), payload)) {
            var reader = new OrderStepReader(json);
            reader.read();
            return reader.step(event, rule);
        } catch (JacksonException | ArithmeticException | NumberFormatException e) {
            throw new Unreadable(
                    String.valueOf(e.getMessage()).lines().findFirst().orElse(""));
        }
    }

    private OrderStep step(LeafFields event, OrderRule rule) throws Unreadable {
        boolean first = OrderRule.PLACED.equals(event.eventType() + " " + event.revision());
        if (rule.totals() && totals == null) throw new Unreadable("it says no totals");
        if (rule.allLines() && lines == null) throw new Unreadable("it has no lines");
        if (first && status == null) throw new Unreadable("it says no status");
        boolean moves = rule.to() != null;
        String left = rule.from() == null ? from : rule.from();
        if (moves && left == null) throw new Unreadable("it says no status before");
        return new OrderStep(
                first,
                moves ? left : null,
                first ? status : rule.to(),
                rule.totals() ? totals : null,
                rule.totals() ? before : null,
                rule.allLines() ? lines : null);
    }

    private void read() throws Unreadable {
        if (json.nextToken() != JsonToken.START_OBJECT) throw new Unreadable("it is no object");
        for (String name = json.nextName(); name != null; name = json.nextName()) {
            json.nextToken();
            switch (name) {
                case "status" -> status = text().toLowerCase(Locale.ROOT);
                case "from" -> from = text().toLowerCase(Locale.ROOT);
                case "totals" -> totals = amounts("cost");
                case "previousTotals" -> before = amounts("cost");
                case "lines" -> lines = sum();
                case String _ -> json.skipChildren();
            }
        }
    }

    private Totals sum() throws Unreadable {
        if (json.currentToken() != JsonToken.START_ARRAY) throw new Unreadable("its lines are no list");
        long amount = 0;
        long cost = 0;
        while (json.nextToken() == JsonToken.START_OBJECT) {
            Totals line = amounts("costAmount");
            amount = Math.addExact(amount, line.amount());
            cost = Math.addExact(cost, line.cost());
        }
        return new Totals(amount, cost);
    }

    /** The amounts of an object; a cost that is not there is none. */
    private Totals amounts(String costName) throws Unreadable {
        if (json.currentToken() != JsonToken.START_OBJECT) throw new Unreadable("amounts are missing");
        long amount = -1;
        long cost = 0;
        for (String name = json.nextName(); name != null; name = json.nextName()) {
            json.nextToken();
            if (name.equals("amount")) amount = Totals.hundredths(text());
            else if (name.equals(costName)) cost = Totals.hundredths(text());
            else json.skipChildren();
        }
        if (amount < 0) throw new Unreadable("an amount is missing or below 0");
        return new Totals(amount, cost);
    }

    private String text() throws Unreadable {
        if (json.currentToken() != JsonToken.VALUE_STRING) throw new Unreadable(json.currentName() + " is no text");
        return json.getString();
    }
}
