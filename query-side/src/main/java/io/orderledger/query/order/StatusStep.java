package io.orderledger.query.order;

import io.orderledger.events.OrderStatus;
import org.jspecify.annotations.Nullable;

/**
 * One step of an order's status, as parameters of statements.
 *
 * @param from absent for the first step
 * @param remark what was said about it: a remark or a reason
 */
record StatusStep(
        String orderId,
        @Nullable OrderStatus from,
        OrderStatus to,
        @Nullable String remark) {}
