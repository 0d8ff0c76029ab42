package io.orderledger.command.order.domain;

import io.orderledger.events.Money;
import io.orderledger.events.Quantity;
import org.jspecify.annotations.Nullable;

/**
 * A line as somebody asks for it.
 *
 * @param lineId of an existing line, or a fresh one
 * @param unit absent means the product's
 * @param unitPrice absent means what the rules give
 */
public record RequestedLine(
        String lineId,
        String productId,
        Quantity quantity,
        @Nullable String unit,
        @Nullable Money unitPrice,
        @Nullable String remark) {}
