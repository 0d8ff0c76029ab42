package io.orderledger.query.audit.verify;

import static java.util.Map.entry;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an event does to an order, by its stored name and revision: the verifier's own table, written from the ledger's
 * documentation and not shared with the product.
 *
 * @param from the status it must find; null: the one its field {@code from} names, or none
 * @param to the status it leaves; null: as it was, or the one its field {@code status} names
 * @param totals whether it says what the order comes to from now on
 * @param allLines whether its lines are all of the order's, which must add up to those totals
 */
record OrderRule(@Nullable String from, @Nullable String to, boolean totals, boolean allLines) {
    static final String PLACED = "order.placed 1";

    private static final OrderRule NOTHING = new OrderRule(null, null, false, false);
    private static final OrderRule LINES = new OrderRule(null, null, true, true);
    private static final OrderRule AMOUNTS = new OrderRule(null, null, true, false);
    private static final OrderRule DELIVERED = new OrderRule("shipped", "delivered", true, false);

    private static final Map<String, OrderRule> RULES = Map.ofEntries(
            entry(PLACED, LINES),
            entry("order.lines-changed 1", LINES),
            entry("order.repriced 1", LINES),
            entry("order.remark-changed 1", NOTHING),
            entry("order.submitted 1", move("draft", "pending")),
            entry("order.withdrawn 1", move("pending", "draft")),
            entry("order.rejected 1", move("pending", "draft")),
            entry("order.confirmed 1", move(null, "confirmed")),
            entry("order.shipped 1", move("confirmed", "shipped")),
            entry("order.shipment-returned 1", move("shipped", "confirmed")),
            entry("order.lines-delivered 1", AMOUNTS),
            entry("order.lines-short-closed 1", AMOUNTS),
            entry("order.delivered 1", DELIVERED),
            entry("order.delivered 2", DELIVERED),
            entry("order.cancelled 1", move(null, "cancelled")),
            entry("order.assigned 1", NOTHING),
            entry("order.unassigned 1", NOTHING));

    private static OrderRule move(@Nullable String from, String to) {
        return new OrderRule(from, to, false, false);
    }

    /** Null: an event that this program does not know. */
    static @Nullable OrderRule of(String eventType, String revision) {
        return RULES.get(eventType + " " + revision);
    }
}
