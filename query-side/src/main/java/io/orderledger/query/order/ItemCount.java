package io.orderledger.query.order;

import io.orderledger.events.OrderLine;
import java.util.List;

/** How many lines an order has, as a parameter of statements. */
record ItemCount(int itemCount) {
    static ItemCount of(List<OrderLine> lines) {
        return new ItemCount(lines.size());
    }
}
